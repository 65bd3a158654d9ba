// Adds filters and sorting to a page that is whole without them. It computes no figure:
// every text that it shows was printed into the page.
(function () {
  "use strict";
  var $ = function (s, e) { return (e || document).querySelector(s); };
  var all = function (s, e) { return Array.prototype.slice.call((e || document).querySelectorAll(s)); };
  var NS = $("svg") && $("svg").namespaceURI;
  var holder = $("#data");

  // Print all: tables behind charts too.
  var closed = [];
  addEventListener("beforeprint", function () {
    closed = all("details:not([open])");
    closed.forEach(function (d) { d.open = true; });
  });
  addEventListener("afterprint", function () { closed.forEach(function (d) { d.open = false; }); });

  // Long tables show their first rows until all are asked for.
  function refold(table) {
    var most = Number(table.getAttribute("data-rows")), n = 0;
    if (!most) { return; }
    var open = table.hasAttribute("data-open");
    all("tbody tr", table).forEach(function (r) {
      if (r.hidden || r.classList.contains("total")) { r.classList.remove("over"); return; }
      n++;
      r.classList.toggle("over", !open && n > most);
    });
    if (table.more) { table.more.hidden = open || n <= most; }
  }
  all("table[data-rows]").forEach(function (table) {
    var b = document.createElement("button");
    b.type = "button";
    b.className = "all";
    b.textContent = table.getAttribute("data-all");
    b.addEventListener("click", function () {
      table.setAttribute("data-open", "");
      var first = $("tr.over th", table);
      refold(table);
      if (first) { first.tabIndex = -1; first.focus(); }
    });
    table.parentNode.parentNode.insertBefore(b, table.parentNode.nextSibling);
    table.more = b;
    refold(table);
  });

  // On a phone sections are folded until they are asked for.
  if (matchMedia("(max-width:760px)").matches) {
    all("#main > section, .pair > section").forEach(function (s) {
      var h = $("h2", s);
      if (s.id === "front" || !h) { return; }
      var b = document.createElement("button");
      b.type = "button";
      b.textContent = h.textContent;
      h.textContent = "";
      h.appendChild(b);
      function fold(shut) { s.classList.toggle("shut", shut); b.setAttribute("aria-expanded", String(!shut)); latest(); }
      b.addEventListener("click", function () { fold(!s.classList.contains("shut")); });
      fold(s.parentNode.className !== "pair");
    });
  }

  // What a point of a chart stands for: shown beside it, by pointer and by keyboard.
  var bubble = document.createElement("div");
  bubble.className = "tip";
  bubble.hidden = true;
  bubble.setAttribute("role", "status");
  document.body.appendChild(bubble);
  function setTip(e, text) {
    var t = $("title", e);
    if (t) { t.remove(); }
    e.setAttribute("data-tip", text);
    e.setAttribute("aria-label", text);
    e.setAttribute("role", "img");
  }
  function point(e) {
    var at = e.getBoundingClientRect();
    bubble.textContent = e.getAttribute("data-tip");
    bubble.hidden = false;
    var w = bubble.offsetWidth, x = at.left + at.width / 2 - w / 2;
    bubble.style.left = Math.max(4, Math.min(x, document.documentElement.clientWidth - w - 4)) + scrollX + "px";
    bubble.style.top = Math.max(4, at.top - bubble.offsetHeight - 6) + scrollY + "px";
  }
  function tips(svg) {
    var points = all("rect > title, path > title", svg).map(function (t) { return t.parentNode; });
    points.forEach(function (e) { setTip(e, $("title", e).textContent); });
    points = all("[data-tip]", svg);
    points.forEach(function (e, i) { e.setAttribute("tabindex", i === points.length - 1 ? "0" : "-1"); });
  }
  all("figure svg.plot").forEach(tips);
  document.addEventListener("pointerover", function (ev) { var e = ev.target.closest("[data-tip]"); if (e) { point(e); } else { bubble.hidden = true; } });
  document.addEventListener("focusin", function (ev) { if (ev.target.hasAttribute("data-tip")) { point(ev.target); } else { bubble.hidden = true; } });
  document.addEventListener("keydown", function (ev) {
    if (ev.key === "Escape") { bubble.hidden = true; }
    var e = document.activeElement, step = ev.key === "ArrowRight" ? 1 : ev.key === "ArrowLeft" ? -1 : 0;
    if (!step || !e || !e.hasAttribute || !e.hasAttribute("data-tip")) { return; }
    var points = all("[data-tip]", e.ownerSVGElement), next = points[points.indexOf(e) + step];
    if (next) { ev.preventDefault(); e.tabIndex = -1; next.tabIndex = 0; next.focus(); }
  });

  // Sorting: by the key of each cell; empty ones and totals stay last.
  function key(row, i) { return row.cells[i] ? row.cells[i].getAttribute("data-v") || "" : ""; }
  function compare(a, b) {
    var x = Number(a), y = Number(b);
    if (a !== "" && b !== "" && !isNaN(x) && !isNaN(y)) { return x - y; }
    return a < b ? -1 : a > b ? 1 : 0;
  }
  function sort(table, i, down) {
    var body = table.tBodies[0];
    var rows = all("tr", body);
    rows.map(function (r, n) { return { r: r, n: n, k: key(r, i), t: r.classList.contains("total") }; })
      .sort(function (a, b) {
        if (a.t !== b.t) { return a.t ? 1 : -1; }
        if ((a.k === "") !== (b.k === "")) { return a.k === "" ? 1 : -1; }
        return (down ? -1 : 1) * compare(a.k, b.k) || a.n - b.n;
      })
      .forEach(function (x) { body.appendChild(x.r); });
    refold(table);
    all("thead th", table).forEach(function (th, n) {
      if (n === i) { th.setAttribute("aria-sort", down ? "descending" : "ascending"); } else { th.removeAttribute("aria-sort"); }
    });
  }
  all("table").forEach(function (table) {
    if (!table.tBodies[0] || table.tBodies[0].rows.length < 3 || table.className === "heat") { return; }
    all("thead th", table).forEach(function (th, i) {
      // The title stays text beside the button: a header that repeats on paper has no buttons.
      var b = document.createElement("button");
      b.type = "button";
      var title = th.textContent, cut = title.lastIndexOf(" ") + 1, last = document.createElement("span");
      b.setAttribute("aria-label", "Sort by " + title);
      last.className = "line1"; // the button does not stand alone on a line
      last.textContent = title.slice(cut);
      last.appendChild(b);
      th.textContent = title.slice(0, cut);
      th.appendChild(last);
      th.addEventListener("click", function () {
        var was = th.getAttribute("aria-sort");
        sort(table, i, was ? was === "ascending" : th.classList.contains("num") && i > 0);
      });
    });
  });

  // Where a chart over time is wider than the screen, its latest periods are in front.
  function latest() { all(".plot.time").forEach(function (svg) { svg.parentNode.scrollLeft = svg.parentNode.scrollWidth; }); }
  addEventListener("resize", latest);
  latest();

  if (!holder) { return; }
  var D = JSON.parse(holder.textContent);
  var form = $("#filters"), period = $("#by-period"), team = $("#by-team"), rep = $("#by-rep"), said = $("#said");
  function add(select, value, text) {
    var o = document.createElement("option");
    o.value = value;
    o.textContent = text;
    select.appendChild(o);
    return o;
  }
  D.periods.forEach(function (p, i) { add(period, String(i), p.text + (p.partial ? " (not over)" : "")).defaultSelected = i === D.shown; });
  add(team, "", "All teams");
  add(rep, "", "All");
  var at = {};
  D.groups.forEach(function (g, i) {
    if (g.kind === "all") { return; }
    at[g.id] = i;
    add(g.kind === "team" ? team : rep, g.id, g.name);
  });
  $("#of-team").hidden = team.options.length < 3; // one team is no choice
  $("#of-rep").hidden = rep.options.length < 2;
  form.hidden = false;

  var tones = { "+": "good", "-": "bad", "=": "even" };
  function compareLine(card, cls, label, code) {
    var e = $(".cmp." + cls, card);
    e.hidden = !code;
    if (label) { $("dt", e).textContent = label; }
    $("dd", e).className = tones[(code || "=").charAt(0)];
    $("dd", e).textContent = (code || "").slice(1);
  }
  function px(v) { return String(Math.round(v * 10) / 10); }
  function join(points) {
    var pen = false;
    return points.map(function (p) {
      if (p[1] === null) { pen = false; return ""; }
      var s = (pen ? "L" : "M") + px(p[0]) + " " + px(p[1]);
      pen = true;
      return s;
    }).join("");
  }
  function dot(x, y, r) { return "M" + px(x - r) + " " + px(y) + "a" + r + " " + r + " 0 1 0 " + 2 * r + " 0a" + r + " " + r + " 0 1 0 " + -2 * r + " 0Z"; }

  function spark(svg, figures, shown) {
    var from = Math.max(0, shown - 12), v = figures.slice(from, shown + 1).map(function (f) { return f ? f[0] : null; });
    var known = v.filter(function (x) { return x !== null; });
    var lo = Math.min.apply(null, known), hi = Math.max.apply(null, known), w = svg.viewBox.baseVal.width, h = svg.viewBox.baseVal.height;
    var points = v.map(function (x, i) {
      var y = x === null ? null : hi === lo ? h / 2 : h - 5 - (x - lo) / (hi - lo) * (h - 10);
      return [5 + i * (w - 10) / Math.max(1, v.length - 1), y];
    });
    all("path", svg).forEach(function (p) { p.remove(); });
    function path(cls, d) {
      var p = document.createElementNS(NS, "path");
      p.setAttribute("class", cls);
      p.setAttribute("d", d);
      svg.appendChild(p);
    }
    if (known.length < 2) { return; }
    path("line a", join(points));
    var last = points[points.length - 1];
    if (last[1] !== null) { path("point a" + (D.periods[shown].partial ? " hollow" : ""), dot(last[0], last[1], 3)); }
  }

  function cards(g, p) {
    var lede = $("#cards .lede");
    if (lede) { lede.textContent = D.periods[p].lede; }
    all(".card").forEach(function (card) {
      var k = D.kpis.indexOf(card.getAttribute("data-kpi")), figures = D.cells[g][k], f = figures[p];
      var none = f[0] === null;
      $(".value .v", card).textContent = f[1];
      $(".value", card).classList.toggle("none", none);
      $(".value", card).classList.toggle("young", !!f[7]);
      $(".small", card).textContent = f[2] || "";
      compareLine(card, "before", "vs " + D.periods[p].before, f[3]);
      compareLine(card, "year", "vs " + D.periods[p].year, f[4]);
      compareLine(card, "target", "", f[5]);
      var svg = $("svg", card);
      if (svg) {
        spark(svg, figures, p);
        $("title", svg).textContent = $("h4", card).firstChild.textContent.trim() + ", " + D.groups[g].name + ", to " + D.periods[p].text;
        $("desc", svg).textContent = "Last figure: " + f[1] + ".";
      }
    });
  }

  function nice(x) {
    var base = Math.pow(10, Math.floor(Math.log10(x)));
    return [1, 2, 2.5, 5, 10].filter(function (m) { return m * base >= x * (1 - 1e-9); })[0] * base;
  }
  function compact(v) {
    var units = [[1e12, " T"], [1e9, " B"], [1e6, " M"], [1e3, " k"], [1, ""]];
    var u = units.filter(function (x) { return Math.abs(v) >= x[0] || x[0] === 1; })[0];
    return String(Math.round(v / u[0] * 100) / 100).replace("-", "−") + u[1];
  }
  function revenue(g) {
    var svg = $("#revenue-chart");
    if (!svg) { return; }
    var b = svg.getAttribute("data-plot").split(" ").map(Number), bars = D.bars[g], targets = D.targets[g];
    var known = bars.concat(targets).filter(function (x) { return x !== null; });
    var lo = Math.min.apply(null, known.concat(0)), hi = Math.max.apply(null, known.concat(0));
    if (lo === hi) { hi = 1; }
    var step = nice((hi - lo) / 5);
    lo = Math.floor(lo / step) * step;
    hi = Math.ceil(hi / step) * step;
    function y(v) { return b[3] - (v - lo) / (hi - lo) * (b[3] - b[1]); }
    all("line, .tick, .line, .point", svg).forEach(function (e) { e.remove(); });
    var first = $("rect", svg);
    function make(name, cls, attrs, before) {
      var e = document.createElementNS(NS, name);
      e.setAttribute("class", cls);
      Object.keys(attrs).forEach(function (k) { e.setAttribute(k, attrs[k]); });
      svg.insertBefore(e, before || null);
      return e;
    }
    for (var i = 0; i <= Math.round((hi - lo) / step); i++) {
      var v = lo + i * step;
      if (Math.abs(v) < step / 1e6) { v = 0; }
      make("line", v === 0 ? "zero" : "grid", { x1: b[0], x2: b[2], y1: px(y(v)), y2: px(y(v)) }, first);
      make("text", "tick", { x: b[2] + 8, y: px(y(v) + 4) }).textContent = compact(v);
    }
    var k = D.kpis.indexOf("revenue"), a = D.kpis.indexOf("revenue_attainment"), offset = bars.length - D.periods.length, points = [];
    all("rect", svg).forEach(function (r, i) {
      var v = bars[i], x = Number(r.getAttribute("x")) + Number(r.getAttribute("width")) / 2;
      r.setAttribute("y", px(y(Math.max(v || 0, 0))));
      r.setAttribute("height", px(Math.abs(y(v || 0) - y(0))));
      var f = i >= offset && k >= 0 ? D.cells[g][k][i - offset][1] : "";
      var share = i >= offset && a >= 0 && targets[i] !== null ? " (" + D.cells[g][a][i - offset][1] + " of target)" : "";
      var change = f ? (D.cells[g][k][i - offset][3] || "").slice(1) : "";
      setTip(r, D.months[i].text + (f ? ": " + f + D.unit + share + (change ? " · " + change : "") : ""));
      points.push([x, targets[i] === null ? null : y(targets[i])]);
    });
    make("path", "line b", { d: join(points) });
    points.forEach(function (p) {
      if (p[1] !== null) { make("path", "point b", { d: "M" + px(p[0]) + " " + px(p[1] - 5) + "L" + px(p[0] + 5) + " " + px(p[1]) + "L" + px(p[0]) + " " + px(p[1] + 5) + "L" + px(p[0] - 5) + " " + px(p[1]) + "Z" }); }
    });
    $("title", svg).textContent = "Revenue against target, " + D.groups[g].name + ", " + D.span;
    $("desc", svg).textContent = "Bars: revenue. Diamonds on a line: the target. The table below is that of the company.";
  }

  function boards(p) { all("table.board").forEach(function (table) { board(table, p); }); }
  function board(table, p) {
    var ranked = D.kpis.indexOf($("thead [data-kpi]", table).getAttribute("data-kpi")), numbers = [];
    var value = function (g) { var f = D.cells[g][ranked][p]; return f[0]; };
    D.groups.forEach(function (g, i) { if (g.kind === "rep" && !g.loose && value(i) !== null) { numbers.push(value(i)); } });
    var most = Math.max.apply(null, numbers.concat(0));
    all("tbody tr", table).forEach(function (row) {
      var id = row.getAttribute("data-rep"), g = id ? at[id] : 0;
      all("td[data-kpi]", row).forEach(function (td) {
        var f = D.cells[g][D.kpis.indexOf(td.getAttribute("data-kpi"))][p];
        $(".v", td).textContent = f[1];
        td.setAttribute("data-v", f[0] === null ? "" : f[0]);
        var small = table.classList.contains("short") ? "" : f[6] || (f[0] === null ? f[2] : "") || "", sub = $(".sub", td);
        if (small && !sub) { sub = document.createElement("span"); sub.className = "sub"; td.appendChild(sub); }
        if (sub) { sub.textContent = small; }
        td.classList.toggle("none", f[0] === null);
        td.classList.toggle("young", !!f[7]);
        var bar = $(".databar .bar", td);
        if (bar) { bar.setAttribute("width", most > 0 ? px(Math.max(0, f[0] || 0) / most * 100) : "0"); }
      });
      if (!id) { return; }
      var v = value(g), place = v === null || D.groups[g].loose ? "–" : String(1 + numbers.filter(function (x) { return x > v; }).length), cell = $(".rank", row);
      $(".v", cell).textContent = place;
      cell.setAttribute("data-v", place === "–" ? "" : place);
    });
    $("caption", table).textContent = "Leaderboard by " + D.noun + ", " + D.periods[p].text;
    sort(table, 1, false);
  }

  function rows(r, t) {
    all("[data-rep]").forEach(function (e) {
      var out = r ? e.getAttribute("data-rep") !== r : t ? e.getAttribute("data-team") !== t : false;
      if (e.tagName === "TR") { e.hidden = out; } else { e.classList.toggle("faded", out); }
    });
    all("table[data-rows]").forEach(refold);
  }

  var start = {};
  all("section[data-follows]").forEach(function (s) { start[s.id] = $(".scope", s) && $(".scope", s).textContent; });
  function scopes(g, p, narrowed) {
    all("section[data-follows]").forEach(function (s) {
      var e = $(".scope", s), follows = s.getAttribute("data-follows").split(" ");
      if (!e) { return; }
      var who = D.groups[g].name, when = D.periods[p].text;
      if (follows.indexOf("period") < 0) { when = start[s.id].split(" · ").pop(); }
      if (follows.indexOf("rep") < 0 || s.id === "leaders" || s.id === "ahead") { who = narrowed ? start[s.id].split(" · ")[0] + " (rows of " + who + ")" : start[s.id].split(" · ")[0]; }
      e.textContent = who + " · " + when;
    });
  }

  function remember() {
    var q = new URLSearchParams();
    if (Number(period.value) !== D.shown) { q.set("period", D.periods[period.value].label); }
    if (team.value) { q.set("team", D.groups[at[team.value]].name); }
    if (rep.value) { q.set("rep", D.groups[at[rep.value]].name); }
    var s = q.toString();
    try { history.replaceState(null, "", s ? "#view&" + s : location.pathname + location.search); } catch (e) { /* a page of no address */ }
  }
  function recall() {
    if (location.hash.slice(0, 6) !== "#view&") { return false; }
    var q = new URLSearchParams(location.hash.slice(6));
    D.periods.forEach(function (p, i) { if (p.label === q.get("period")) { period.value = String(i); } });
    D.groups.forEach(function (g) {
      if (g.kind === "team" && g.name === q.get("team")) { team.value = g.id; }
      if (g.kind === "rep" && g.name === q.get("rep")) { rep.value = g.id; }
    });
    return true;
  }
  function show(say) {
    all("option", rep).forEach(function (o) {
      var g = D.groups[at[o.value]];
      o.hidden = o.disabled = !!(g && team.value && g.team !== team.value);
      if (o.disabled && o.selected) { rep.value = ""; }
    });
    var p = Number(period.value), g = rep.value ? at[rep.value] : team.value ? at[team.value] : 0;
    cards(g, p);
    revenue(g);
    boards(p);
    rows(rep.value, team.value);
    scopes(g, p, g > 0);
    document.body.setAttribute("data-view", D.groups[g].name + " · " + D.periods[p].text);
    if (say) { said.textContent = "Showing " + D.groups[g].name + ", " + D.periods[p].text; remember(); }
  }
  form.addEventListener("change", function () { show(true); });
  form.addEventListener("submit", function (e) { e.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(function () { show(true); }, 0); });
  if (recall()) { show(true); }
})();
