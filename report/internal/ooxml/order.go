package ooxml

import (
	"slices"
	"strings"
)

// sequences are the orders of elements that ECMA-376 demands, where a workbook of ours
// has several: Excel calls a file damaged whose elements stand otherwise.
var sequences = map[string]string{
	"worksheet": "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState " +
		"dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting* dataValidations hyperlinks printOptions pageMargins pageSetup " +
		"headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture " +
		"oleObjects controls webPublishItems tableParts extLst",
	"sheetPr":               "tabColor outlinePr pageSetUpPr",
	"sheetView":             "pane selection* pivotSelection* extLst",
	"c":                     "f v is extLst",
	"conditionalFormatting": "cfRule* extLst",
	"cfRule":                "formula* colorScale dataBar iconSet extLst",
	"dataBar":               "cfvo* color",
	"colorScale":            "cfvo* color*",
	"table":                 "autoFilter sortState tableColumns tableStyleInfo extLst",
	"workbook": "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr " +
		"oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr* webPublishObjects extLst",
	"styleSheet":         "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
	"xf":                 "alignment protection extLst",
	"dxf":                "font numFmt fill alignment border protection extLst",
	"border":             "left right top bottom diagonal vertical horizontal",
	"x14:cfRule":         "xm:f* x14:colorScale x14:dataBar x14:iconSet x14:dxf extLst",
	"x14:dataBar":        "x14:cfvo* x14:fillColor x14:borderColor x14:negativeFillColor x14:negativeBorderColor x14:axisColor",
	"x14:sparklineGroup": "x14:colorSeries x14:colorNegative x14:colorAxis x14:colorMarkers x14:colorFirst x14:colorLast x14:colorHigh x14:colorLow xm:f x14:sparklines",
	"x14:sparkline":      "xm:f xm:sqref",
	"c:chartSpace":       "c:date1904 c:lang c:roundedCorners mc:AlternateContent c:style c:clrMapOvr c:pivotSource c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes c:extLst",
	"c:chart":            "c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs c:showDLblsOverMax c:extLst",
	"c:title":            "c:tx c:layout c:overlay c:spPr c:txPr",
	"c:legend":           "c:legendPos c:legendEntry* c:layout c:overlay c:spPr c:txPr",
	"c:barChart":         "c:barDir c:grouping c:varyColors c:ser* c:dLbls c:gapWidth c:overlap c:serLines* c:axId* c:extLst",
	"c:lineChart":        "c:grouping c:varyColors c:ser* c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId* c:extLst",
	"c:scaling":          "c:logBase c:orientation c:max c:min",
	"c:marker":           "c:symbol c:size c:spPr",
	"c:cat":              "c:strRef c:numRef",
	"c:strRef":           "c:f c:strCache",
	"c:numRef":           "c:f c:numCache",
	"c:dLbls": "c:dLbl* c:delete c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize " +
		"c:separator c:showLeaderLines",
	"c:catAx": "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos " +
		"c:spPr c:txPr c:crossAx c:crosses c:crossesAt c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl",
	"c:valAx": "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos " +
		"c:spPr c:txPr c:crossAx c:crosses c:crossesAt c:crossBetween c:majorUnit c:minorUnit c:dispUnits",
	// Of bars and of lines: no series of ours has both.
	"c:ser": "c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dPt* c:dLbls c:trendline* c:errBars c:cat c:val c:smooth c:shape c:extLst",
}

var order = func() map[string]map[string]int {
	all := map[string]map[string]int{}
	for parent, list := range sequences {
		all[parent] = map[string]int{}
		for i, name := range strings.Fields(list) {
			once := strings.TrimSuffix(name, "*")
			all[parent][once] = 2 * i
			if once == name {
				all[parent][once]++ // odd: at most one
			}
		}
	}
	return all
}()

// inOrder holds the children of a node and its descendants against the sequences.
func (c *checker) inOrder(part string, n *node) {
	if want, known := order[n.name]; known {
		last, before := -1, ""
		for _, k := range n.kids {
			at, ok := want[k.name]
			switch {
			case !ok:
				c.say(part, "<%s> holds a <%s>, which has no place there", n.name, k.name)
				continue
			case at/2 < last/2:
				c.say(part, "<%s> holds <%s> after <%s>", n.name, k.name, before)
			case at == last && at%2 == 1:
				c.say(part, "<%s> holds two <%s>", n.name, k.name)
			}
			last, before = at, k.name
		}
	}
	for _, k := range n.kids {
		c.inOrder(part, k)
	}
}

// unique says what comes twice, whatever the case of its letters.
func (c *checker) unique(part, what string, names []string) {
	seen := map[string]bool{}
	for _, name := range names {
		key := strings.ToLower(name)
		if seen[key] {
			c.say(part, "two %s %q", what, name)
		}
		seen[key] = true
	}
}

func oneOf(s string, of ...string) bool { return slices.Contains(of, s) }
