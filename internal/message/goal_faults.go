package message

// What makes no sense about a goal. Each names the goal.

var GoalNoPeriod = define1("goal-no-period", Quoted("goal"), Texts{
	EN: "the goal {goal} has no period; write one such as 2022 or 2022-Q1",
	DE: "das Ziel {goal} hat keinen Zeitraum; einen angeben, etwa 2022 oder 2022-Q1",
	ES: "el objetivo {goal} no tiene período; indique uno, como 2022 o 2022-Q1",
	FR: "l’objectif {goal} n’a pas de période ; en indiquer une, par exemple 2022 ou 2022-Q1",
	HU: "a(z) {goal} célnak nincs időszaka; adjon meg egyet, például 2022 vagy 2022-Q1",
})

var GoalPeriodBackward = define3("goal-period-backward", Quoted("goal"), Day("end"), Day("start"), Texts{
	EN: "the goal {goal} has a period that ends on {end}, before it starts on {start}",
	DE: "der Zeitraum des Ziels {goal} endet am {end}, bevor er am {start} beginnt",
	ES: "el período del objetivo {goal} termina el {end}, antes de empezar el {start}",
	FR: "la période de l’objectif {goal} finit le {end}, avant de commencer le {start}",
	HU: "a(z) {goal} cél időszaka {end} napján véget ér, mielőtt {start} napján elkezdődne",
})

var GoalOwnerNameless = define1("goal-owner-nameless", Quoted("goal"), Texts{
	EN: "the goal {goal} is of a team or rep without a name; give the name, or neither for the company",
	DE: "das Ziel {goal} gehört einem Team oder Verkäufer ohne Namen; den Namen angeben, oder keines von beiden für das Unternehmen",
	ES: "el objetivo {goal} es de un equipo o comercial sin nombre; indique el nombre, o ninguno de los dos para la empresa",
	FR: "l’objectif {goal} est celui d’une équipe ou d’un commercial sans nom ; donner le nom, ou aucun des deux pour l’entreprise",
	HU: "a(z) {goal} cél egy név nélküli csapaté vagy értékesítőé; adja meg a nevet, a cégnél pedig egyiket se",
})

var GoalWeightBelowZero = define1("goal-weight-below-zero", Quoted("goal"), Texts{
	EN: "the goal {goal} has a weight below 0",
	DE: "das Ziel {goal} hat ein Gewicht unter 0",
	ES: "el objetivo {goal} tiene un peso inferior a 0",
	FR: "l’objectif {goal} a un poids inférieur à 0",
	HU: "a(z) {goal} cél súlya 0-nál kisebb",
})

var GoalMetricAndKind = define2("goal-metric-and-kind", Quoted("goal"), Text("kind"), Texts{
	EN: "the goal {goal} has a metric, which is computed, and the kind {kind}, whose value is given; leave one of them out",
	DE: "das Ziel {goal} hat metric, was berechnet wird, und kind: {kind}, dessen Wert angegeben wird; eines davon weglassen",
	ES: "el objetivo {goal} tiene metric, que se calcula, y kind: {kind}, cuyo valor se indica; omita uno de los dos",
	FR: "l’objectif {goal} a metric, qui est calculé, et kind: {kind}, dont la valeur est donnée ; omettre l’un des deux",
	HU: "a(z) {goal} célban metric is van, amelyet a program számít, és kind: {kind} is, amelynek az értékét meg kell adni; az egyiket hagyja el",
})

var GoalActualOfKPI = define1("goal-actual-of-kpi", Quoted("goal"), Texts{
	EN: "the goal {goal} has an actual value, which is computed from the exports; leave it out, or give the goal the kind number, currency, percent or yesno",
	DE: "das Ziel {goal} hat actual, das aus den Exporten berechnet wird; weglassen, oder dem Ziel kind: number, currency, percent oder yesno geben",
	ES: "el objetivo {goal} tiene actual, que se calcula con las exportaciones; omítalo, o dé al objetivo kind: number, currency, percent o yesno",
	FR: "l’objectif {goal} a actual, qui est calculé à partir des exports ; l’omettre, ou donner à l’objectif kind: number, currency, percent ou yesno",
	HU: "a(z) {goal} célban actual is van, de azt a program számítja az exportokból; hagyja el, vagy adja meg: kind: number, currency, percent vagy yesno",
})

var GoalNoMetric = define1("goal-no-metric", Quoted("goal"), Texts{
	EN: "the goal {goal} has no metric; give it a KPI's id, or a kind other than kpi and an actual value, or parts and no target",
	DE: "das Ziel {goal} hat kein metric; die Id einer Kennzahl angeben, oder ein anderes kind als kpi und actual, oder parts und kein target",
	ES: "el objetivo {goal} no tiene metric; indique el identificador de un KPI, o un kind distinto de kpi y actual, o parts sin target",
	FR: "l’objectif {goal} n’a pas de metric ; donner l’identifiant d’un indicateur, ou un kind autre que kpi et actual, ou parts sans target",
	HU: "a(z) {goal} célban nincs metric; adja meg egy mutató azonosítóját, vagy a kpi helyett más kind értéket és actual értéket, vagy parts részeket target nélkül",
})

var GoalStartNoTarget = define1("goal-start-no-target", Quoted("goal"), Texts{
	EN: "the goal {goal} has a start but no target",
	DE: "das Ziel {goal} hat start, aber kein target",
	ES: "el objetivo {goal} tiene start pero no target",
	FR: "l’objectif {goal} a start mais pas de target",
	HU: "a(z) {goal} célban van start, de nincs target",
})

var GoalNoTarget = define1("goal-no-target", Quoted("goal"), Texts{
	EN: "the goal {goal} has no target",
	DE: "das Ziel {goal} hat kein target",
	ES: "el objetivo {goal} no tiene target",
	FR: "l’objectif {goal} n’a pas de target",
	HU: "a(z) {goal} célban nincs target",
})

var GoalStartOfFlow = define2("goal-start-of-flow", Quoted("goal"), Text("metric"), Texts{
	EN: "the goal {goal} has a start, but {metric} is counted from the first day of the period, so it starts at 0; leave the start out",
	DE: "das Ziel {goal} hat start, aber {metric} wird ab dem ersten Tag des Zeitraums gezählt und beginnt also bei 0; start weglassen",
	ES: "el objetivo {goal} tiene start, pero {metric} se cuenta desde el primer día del período, así que empieza en 0; omita start",
	FR: "l’objectif {goal} a start, mais {metric} est compté à partir du premier jour de la période et part donc de 0 ; omettre start",
	HU: "a(z) {goal} célban van start, de a(z) {metric} az időszak első napjától számít, ezért 0-ról indul; hagyja el a start értéket",
})

var GoalWrongDirection = define3("goal-wrong-direction", Quoted("goal"), Decimal("start"), Decimal("target"), Texts{
	EN: "the goal {goal} leads from {start} to {target}, which is not its direction",
	DE: "das Ziel {goal} führt von {start} nach {target}, gegen seine Richtung (direction)",
	ES: "el objetivo {goal} va de {start} a {target}, contra su dirección (direction)",
	FR: "l’objectif {goal} va de {start} à {target}, contre son sens (direction)",
	HU: "a(z) {goal} cél {start} értékről {target} értékre vezet, a megadott iránnyal (direction) szemben",
})

var GoalYesNoStart = define1("goal-yesno-start", Quoted("goal"), Texts{
	EN: "the goal {goal} is a yes or no, which has no start",
	DE: "das Ziel {goal} ist ein Ja oder Nein und hat kein start",
	ES: "el objetivo {goal} es un sí o no y no tiene start",
	FR: "l’objectif {goal} est un oui ou non et n’a pas de start",
	HU: "a(z) {goal} cél igen vagy nem, ezért nincs start értéke",
})

var GoalYesNoTarget = define1("goal-yesno-target", Quoted("goal"), Texts{
	EN: "the goal {goal} is a yes or no: its target can only be yes",
	DE: "das Ziel {goal} ist ein Ja oder Nein: target kann nur yes sein",
	ES: "el objetivo {goal} es un sí o no: target solo puede ser yes",
	FR: "l’objectif {goal} est un oui ou non : target ne peut être que yes",
	HU: "a(z) {goal} cél igen vagy nem: a target csak yes lehet",
})

var GoalYesNoActual = define1("goal-yesno-actual", Quoted("goal"), Texts{
	EN: "the goal {goal} is a yes or no: its actual value can only be yes or no",
	DE: "das Ziel {goal} ist ein Ja oder Nein: actual kann nur yes oder no sein",
	ES: "el objetivo {goal} es un sí o no: actual solo puede ser yes o no",
	FR: "l’objectif {goal} est un oui ou non : actual ne peut être que yes ou no",
	HU: "a(z) {goal} cél igen vagy nem: az actual csak yes vagy no lehet",
})

var GoalWeightsZero = define1("goal-weights-zero", Quoted("goal"), Texts{
	EN: "the goal {goal} has parts whose weights are all 0",
	DE: "alle Teile des Ziels {goal} haben das Gewicht 0",
	ES: "todas las partes del objetivo {goal} tienen peso 0",
	FR: "toutes les parties de l’objectif {goal} ont un poids de 0",
	HU: "a(z) {goal} cél minden részének 0 a súlya",
})

var GoalPhasingMonths = define3("goal-phasing-months", Quoted("goal"), Count("shares"), Count("months"), Texts{
	EN: "the goal {goal} has {shares} {shares|share|shares} in its phasing, but its period touches {months} calendar {months|month|months}",
	DE: "das Ziel {goal} hat {shares} {shares|Anteil|Anteile} in phasing, sein Zeitraum berührt aber {months} {months|Kalendermonat|Kalendermonate}",
	ES: "el objetivo {goal} tiene {shares} {shares|cuota|cuotas} en phasing, pero su período toca {months} {months|mes natural|meses naturales}",
	FR: "l’objectif {goal} a {shares} {shares|part|parts} dans phasing, mais sa période touche {months} {months|mois civil|mois civils}",
	HU: "a(z) {goal} cél phasing listájában {shares} rész van, de az időszaka {months} naptári hónapot érint",
})

var GoalPhasingEmpty = define1("goal-phasing-empty", Quoted("goal"), Texts{
	EN: "the goal {goal} has a share in its phasing that is empty or below 0",
	DE: "ein Anteil in phasing des Ziels {goal} ist leer oder unter 0",
	ES: "una cuota de phasing del objetivo {goal} está vacía o es inferior a 0",
	FR: "une part de phasing de l’objectif {goal} est vide ou inférieure à 0",
	HU: "a(z) {goal} cél phasing listájában egy rész üres vagy 0-nál kisebb",
})

var GoalPhasingZero = define1("goal-phasing-zero", Quoted("goal"), Texts{
	EN: "the goal {goal} has a phasing whose shares are all 0",
	DE: "alle Anteile in phasing des Ziels {goal} sind 0",
	ES: "todas las cuotas de phasing del objetivo {goal} son 0",
	FR: "toutes les parts de phasing de l’objectif {goal} sont 0",
	HU: "a(z) {goal} cél phasing listájában minden rész 0",
})
