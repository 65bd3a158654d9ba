package message

// What became of deals, and which records are left out. Each stands for a class of rows.

var CluesContradict = define2("clues-contradict", Quoted("first"), Quoted("second"), Texts{Doubts: DoubtOutcomes,
	EN: "deals whose columns {first} and {second} contradict each other; {first} counts",
	DE: "Deals, deren Spalten {first} und {second} sich widersprechen; {first} gilt",
	ES: "negocios cuyas columnas {first} y {second} se contradicen; cuenta {first}",
	FR: "affaires dont les colonnes {first} et {second} se contredisent ; {first} compte",
	HU: "üzletek, amelyeknek {first} és {second} oszlopa ellentmond egymásnak; {first} számít",
})

var ClueTorn = define1("clue-torn", Quoted("column"), Texts{Doubts: DoubtOutcomes,
	EN: "deals that are won and lost at once by {column} and its like, counted as open",
	DE: "Deals, die nach {column} und dergleichen zugleich gewonnen und verloren sind, als offen gezählt",
	ES: "negocios ganados y perdidos a la vez según {column} y similares, contados como abiertos",
	FR: "affaires à la fois gagnées et perdues selon {column} et ses semblables, comptées comme ouvertes",
	HU: "üzletek, amelyek {column} és hasonló oszlopok szerint egyszerre nyertek és elveszettek, nyitottnak számítanak",
})

var NoWordOfOutcome = define0("no-word-of-outcome", Texts{Doubts: DoubtOutcomes,
	EN: "deals of which nothing says whether they are won or lost, counted as open; a column stage or status says it, or outcome: won in salesk.yaml if all are sales",
	DE: "Deals, von denen nichts sagt, ob sie gewonnen oder verloren sind, als offen gezählt; eine Spalte stage oder status sagt es, oder outcome: won in salesk.yaml, wenn alle Verkäufe sind",
	ES: "negocios de los que nada dice si están ganados o perdidos, contados como abiertos; lo dice una columna stage o status, u outcome: won en salesk.yaml si todos son ventas",
	FR: "affaires dont rien ne dit si elles sont gagnées ou perdues, comptées comme ouvertes ; une colonne stage ou status le dit, ou outcome: won dans salesk.yaml si toutes sont des ventes",
	HU: "üzletek, amelyekről semmi sem mondja, hogy nyertek vagy elveszettek, nyitottnak számítanak; a stage vagy status oszlop mondja meg, vagy outcome: won a salesk.yaml fájlban, ha mind eladás",
})

var NoWordButClosed = define0("no-word-but-closed", Texts{Doubts: DoubtOutcomes,
	EN: "deals with a day of closing whose stage and status are empty, counted as open; write whether they are won or lost",
	DE: "Deals mit einem Abschlusstag, deren Phase und Status leer sind, als offen gezählt; schreiben Sie, ob sie gewonnen oder verloren sind",
	ES: "negocios con día de cierre cuya etapa y estado están vacíos, contados como abiertos; escriba si están ganados o perdidos",
	FR: "affaires avec un jour de clôture dont l'étape et le statut sont vides, comptées comme ouvertes ; écrivez si elles sont gagnées ou perdues",
	HU: "üzletek, amelyeknek van zárási napjuk, de a szakaszuk és az állapotuk üres, nyitottnak számítanak; írja be, hogy nyertek vagy elveszettek",
})

var DeletedRecords = define0("deleted-records", Texts{
	EN: "deleted or archived records",
	DE: "gelöschte oder archivierte Datensätze",
	ES: "registros eliminados o archivados",
	FR: "enregistrements supprimés ou archivés",
	HU: "törölt vagy archivált rekordok",
})

var ArchivedWithoutReason = define0("archived-without-reason", Texts{Doubts: DoubtOutcomes,
	EN: "archived records (not active) without a reason for a loss; those with one are lost",
	DE: "archivierte Datensätze (nicht aktiv) ohne Verlustgrund; die mit einem sind verloren",
	ES: "registros archivados (no activos) sin motivo de pérdida; los que tienen uno están perdidos",
	FR: "enregistrements archivés (inactifs) sans motif de perte ; ceux qui en ont un sont perdus",
	HU: "archivált (nem aktív) rekordok a veszteség oka nélkül; amelyeknek van, azok elveszettek",
})

var OrdersBesideDeals = define0("orders-beside-deals", Texts{Doubts: DoubtAmounts,
	EN: "deals and orders or invoices were read together: a sale that is in both counts twice, and orders count as won in win rates; give one of them, unless they are different sales",
	DE: "Deals und Bestellungen oder Rechnungen wurden zusammen gelesen: ein Verkauf in beiden zählt doppelt, und Bestellungen zählen in Gewinnquoten als gewonnen; geben Sie nur eines an, außer es sind verschiedene Verkäufe",
	ES: "se leyeron juntos negocios y pedidos o facturas: una venta que está en ambos cuenta dos veces, y los pedidos cuentan como ganados en las tasas de éxito; dé solo unos, salvo que sean ventas distintas",
	FR: "affaires et commandes ou factures ont été lues ensemble : une vente présente dans les deux compte deux fois, et les commandes comptent comme gagnées dans les taux de réussite ; n’en donner qu’un, sauf ventes différentes",
	HU: "üzletek és rendelések vagy számlák együtt lettek beolvasva: ami mindkettőben szerepel, kétszer számít, és a rendelések nyertként számítanak a nyerési arányban; csak az egyik adandó meg, ha nem különböző eladások",
})

var VoidOrders = define1("void-orders", Quoted("status"), Texts{
	EN: "orders that are {status}",
	DE: "Bestellungen mit dem Status {status}",
	ES: "pedidos con el estado {status}",
	FR: "commandes au statut {status}",
	HU: "{status} állapotú rendelések",
})

var OtherDocuments = define1("other-documents", Quoted("type"), Texts{
	EN: "documents of the type {type}, which are no sales",
	DE: "Belege der Art {type}, die keine Verkäufe sind",
	ES: "documentos del tipo {type}, que no son ventas",
	FR: "documents de type {type}, qui ne sont pas des ventes",
	HU: "{type} típusú bizonylatok, amelyek nem eladások",
})

var CreditNotes = define0("credit-notes", Texts{Doubts: DoubtAmounts,
	EN: "credit notes with an amount above 0, which is subtracted",
	DE: "Gutschriften mit einem Betrag über 0, der abgezogen wird",
	ES: "notas de crédito con un importe mayor que 0, que se resta",
	FR: "avoirs d’un montant supérieur à 0, qui est déduit",
	HU: "jóváírások 0-nál nagyobb összeggel, amely levonódik",
})

var NetOfRefunds = define0("net-of-refunds", Texts{
	EN: "partly refunded orders, counted without what was refunded",
	DE: "teilweise erstattete Bestellungen, ohne den erstatteten Betrag gezählt",
	ES: "pedidos reembolsados en parte, contados sin lo reembolsado",
	FR: "commandes remboursées en partie, comptées sans la part remboursée",
	HU: "részben visszatérített rendelések, a visszatérített összeg nélkül számolva",
})

var RefundUnknown = define0("refund-unknown", Texts{Doubts: DoubtAmounts,
	EN: "orders that are partly refunded, counted in full; no column says how much was refunded",
	DE: "teilweise erstattete Bestellungen, voll gezählt; keine Spalte sagt, wie viel erstattet wurde",
	ES: "pedidos reembolsados en parte, contados por completo; ninguna columna dice cuánto se reembolsó",
	FR: "commandes remboursées en partie, comptées en entier ; aucune colonne ne dit combien a été remboursé",
	HU: "részben visszatérített rendelések, teljes összeggel számolva; egyik oszlop sem mondja meg a visszatérített összeget",
})

// RefundOnEveryLine tells of orders all of whose lines have the same refund.
var RefundOnEveryLine = define2("refund-on-every-line", Count("n"), Quoted("header"), Texts{Doubts: DoubtAmounts,
	EN: "every line of {n} {n|order|orders} has the same {header}; taken as that of the order, and subtracted once",
	DE: "jede Position von {n} {n|Bestellung|Bestellungen} hat denselben Wert in {header}; er gilt als der der Bestellung und wird einmal abgezogen",
	ES: "cada línea de {n} {n|pedido|pedidos} tiene el mismo {header}; se toma como el del pedido y se resta una vez",
	FR: "chaque ligne de {n} {n|commande|commandes} a la même valeur dans {header} ; prise pour celle de la commande et soustraite une fois",
	HU: "{n} rendelés minden tételénél ugyanaz áll itt: {header}; a rendelésének számít, és egyszer vonódik le",
})

// QuantityTimesPrice tells of a table whose lines have no amounts.
var QuantityTimesPrice = define2("quantity-times-price", Quoted("quantity"), Quoted("price"), Texts{
	EN: "no column has an amount: each line is worth its {quantity} times its {price}",
	DE: "keine Spalte enthält einen Betrag: jede Zeile zählt {quantity} mal {price}",
	ES: "ninguna columna tiene un importe: cada línea vale {quantity} por {price}",
	FR: "aucune colonne ne contient de montant : chaque ligne vaut {quantity} fois {price}",
	HU: "egyik oszlopban sincs összeg: minden sor értéke {quantity} szor {price}",
})

var DiscountUnread = define1("discount-unread", Quoted("discount"), Texts{Doubts: DoubtAmounts,
	EN: "the discounts of {discount} are not subtracted from the prices; add a column with the amount of each line if they are not in them",
	DE: "die Rabatte in {discount} sind von den Preisen nicht abgezogen; falls die Preise sie nicht schon enthalten, eine Spalte mit dem Betrag jeder Zeile ergänzen",
	ES: "los descuentos de {discount} no se restan de los precios; si no están incluidos, añada una columna con el importe de cada línea",
	FR: "les remises de {discount} ne sont pas déduites des prix ; si elles n’y sont pas, ajoutez une colonne avec le montant de chaque ligne",
	HU: "a(z) {discount} kedvezményei nincsenek levonva az árakból; ha az árak nem tartalmazzák, adjon hozzá egy oszlopot a sorok összegével",
})

// OrderStatuses are told with how many orders each has.
var OrderStatuses = define1("order-statuses", Text("statuses"), Texts{Doubts: DoubtOutcomes,
	EN: "orders of these statuses count, for nothing says that they are cancelled: {statuses}; if some are no sales, write lost for them under stages: in salesk.yaml",
	DE: "Bestellungen mit diesem Status zählen, denn nichts sagt, dass sie storniert sind: {statuses}; was kein Verkauf ist, unter stages: in salesk.yaml als lost eintragen",
	ES: "los pedidos con estos estados cuentan, pues nada dice que estén cancelados: {statuses}; los que no sean ventas se escriben como lost en stages: de salesk.yaml",
	FR: "les commandes de ces statuts comptent, car rien ne dit qu’elles sont annulées : {statuses} ; celles qui ne sont pas des ventes sont à noter lost sous stages: dans salesk.yaml",
	HU: "az ilyen állapotú rendelések számítanak, mert semmi sem mondja, hogy törölték őket: {statuses}; ami nem eladás, a salesk.yaml stages: részében lost jelöléssel adható meg",
})
