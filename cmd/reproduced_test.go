package cmd

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"salesk/internal/message"
)

var messagePlace = regexp.MustCompile(`\\\{[a-z]+(\\\|[^{}]*)?\\\}`)

// patternOf finds what a message says in English, with anything in its places; nil for one that
// has no words of its own.
func patternOf(t *testing.T, text string) *regexp.Regexp {
	t.Helper()
	quoted := regexp.QuoteMeta(text)
	if !regexp.MustCompile(`[a-z]{2}`).MatchString(messagePlace.ReplaceAllString(quoted, "")) {
		return nil
	}
	pattern := messagePlace.ReplaceAllStringFunc(quoted, func(place string) string {
		forms := strings.Split(strings.TrimSuffix(place, `\}`), `\|`)
		if len(forms) == 1 {
			return `.+?`
		}
		return "(" + strings.Join(forms[1:], "|") + ")"
	})
	re, err := regexp.Compile(pattern)
	if err != nil {
		t.Fatal(err)
	}
	return re
}

// TestReproduced holds that a folder of testdata/errors or a session of testdata/script shows every
// message, save for those that are listed here with a reason. A new message needs one, too.
func TestReproduced(t *testing.T) {
	t.Parallel()
	var shown strings.Builder
	for _, pattern := range []string{"../testdata/errors/*/stderr", "../testdata/script/*.txtar"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			// Sessions write what they expect as a pattern.
			shown.WriteString(strings.ReplaceAll(string(text), `\`, ""))
			shown.WriteByte('\n')
		}
	}
	text := shown.String()
	reasons := map[string]string{}
	for reason, ids := range unreproduced {
		for _, id := range strings.Fields(ids) {
			reasons[id] = reason
		}
	}
	for _, d := range message.All() {
		re := patternOf(t, d.Texts.EN)
		found := re == nil || re.MatchString(text)
		switch reason, listed := reasons[d.ID]; {
		case !found && !listed:
			t.Errorf("nothing shows %s (%s); add a folder to testdata/errors or a line to a session", d.ID, d.Texts.EN)
		case found && listed:
			t.Errorf("%s is shown; take it off the list of those that are not (%s)", d.ID, reason)
		}
		delete(reasons, d.ID)
	}
	for id := range reasons {
		t.Errorf("there is no message %s any more", id)
	}
}

// unreproduced are messages that no reproducer shows, by why.
var unreproduced = map[string]string{
	"is evidence of odd encodings, sheets and columns; tests of ingest read such files": `
		all-characters-utf8 as-asked-marked as-other-date-columns beside-nuls code-page common-characters encoding-chooses every-other-byte-zero first-on-line
		first-record-of-stream from-column hides-this-sheet its-namespace its-record letters-valid lines-to meta-tag no-delimiter-fits no-valid-utf8-no-meta
		other-page-has possible-only-so read-as-replacement reads-as-language sample-rows-alike starts-as-page the-default why-no-id-column why-word-for-reps
		workbook-numbers zip-with`,
	"is a note at a figure or of results; tests of kpi and report tell them": `
		list-amounts-zero no-email-bounced no-email-sent no-email-unsubscribed no-list-amount not-of-one-source nothing-spent
		acquisition-free after-as-of after-nothing as-much-as beyond-delivered buyers-unlisted closed-amounts-zero closed-deals-without-amount cohorts
		converted-amounts converted-too-large cover-assumed customers-changed-group cycle-from-contact cycle-from-lead dead-links deals-without-start
		ends-are-last-days ends-like-last-days from-few-deals funnel goal-metric goal-not-groupable goal-parts-missing hidden-company
		hidden-periods immature immature-deals last-mature leads-too-young machine-opens-beyond mixed-signs more-targets-differ negative-durations
		negative-revenue-before no-acquisition-cost no-buyer-known no-cost no-date-for-rate no-deal-open no-email-clicked no-email-delivered
		no-email-machine-opens no-email-opened no-email-replied no-events no-goals-on-day no-lead-converted no-lead-created no-lifetime-value no-linked-leads
		no-margin no-monthly-value-before no-new-customer no-period-before no-period-to-show no-rep no-rep-has-target no-start-known no-value-known
		no-value-lost nobody-active-at-end nobody-active-before nobody-active-before-months nobody-active-in-year not-filterable not-iso-currency
		notes-on-data of-whole-target open-deals-without-amount orders-are-never-lost orders-have-no-pipeline other-currency owner-without-record
		range-backward reps-behind-pace reps-reached-target rounded sales-cycle-is-zero scaled-column settled-sign shared-sign so-far target-metric-for-goals
		target-metric-unknown target-reached target-too-large targets-differ teams-behind-pace teams-behind-target teams-reached-target threshold-immature
		thresholds-crossed unnamed-converted unsettled-sign unusual-fall weighted-by-stage`,
	"is not shown yet; tests of cmd have some": `
		alias-of-itself config-counts config-too-large goal-no-metric goal-owner-nameless goal-period-backward goal-yesno-actual header-contested
		help-shows-all init-of-pipe key-empty lists-there-are more-digits-than-exact more-than18-decimals no-event-up-to no-table-in not-a-chance
		not-a-pattern not-a-share-of-progress not-utf8 one-letter-apart rate-needs report-twice reports-none see-below team-with-and-without-days try-check
		written-utf8`,
	"is of what a file holds; tests of ingest read such files": `
		
		amount-digits amount-formula-error amount-too-large amounts-as-ids amounts-mixed archive archived-without-reason arrow-file avro-file
		balance-rows broken-by-quote cancelled-but-running case-list closed-before-contact closed-without-day clue-torn clues-contradict
		column-contradicted column-instead column-mostly-contradicted column-not-read column-per-period compressed contact-list contract-ends-before-start
		cost-ends-early count-not-whole count-too-large credit-notes customer-ends-before-start customers-joined customers-never-end damaged-bytes
		damaged-customers damaged-ids date-digits date-formula-error date-not-in-order date-unclear dates-as-ids dates-mixed
		debit-less-credit discount-unread e-mail-file empty-cell encoding-guessed ended-without-value event-without-message fewer-cells footer-rows
		forecast-only foreign-lines garbled-mended garbled-names hidden-sheet kpi-must-stand-here lacks-columns lacks-columns-near left-without-day
		lines-of-deals little-says-so looks-like-roster maybe-swapped-dates month-by-name more-delivered-than-sent more-of-other-kinds more-problems
		named-once names-shared net-of-refunds never-began no-amount-but-expected no-date-tells no-deal no-export-named no-interval no-mail-event
		no-such-column no-value-read no-word-but-closed no-word-of-outcome no-year not-a-count not-a-date-order not-a-decimal-sign 
		not-active-as-lost not-with-decimal-point not-won-as-open numbers-document on-roster-twice only-value-unread
		opportunity-before-lead order-statuses orders-beside-deals orders-without-amount orders-without-date orders-won other-documents other-table
		own-amount-on-lines parquet-file pdf-document picture postscript presentation product-list program-file project-list quantity-times-price
		quantity-too-large quote-in-middle quote-list quote-undoubled rate-not-positive refund-on-every-line refund-too-large refund-unknown repaired-dates
		repeated-headers repeated-row rich-text roster-found rounded-amounts rows-in-quotes same-file save-attached section-rows several-taken
		share-for-amount share-for-number sheet-day-number sheet-error sheets-all-hidden splits-not-whole splits-of-deals sqlite-database
		stage-list stray-decimal-sign subscriptions sum-columns swapped-dates taken-for-total target-ends-early target-without-end too-many-cells
		too-many-digits trials-worth-nothing two-kinds unix-milliseconds unix-seconds unpack-or-gzip unreadable-header void-orders web-list word-document
		workbook-date workbook-day xml-file zip-empty zip-in-zip zip-no-export`,
	"needs a system that fails, another run beside it, a signal or a link": `
		another-run became-shorter cannot-be-unpacked cannot-draft cannot-lock cannot-look-at cannot-look-for cannot-make-folder cannot-show cannot-read cannot-write-lock
		cannot-write-results cannot-write-stdout interrupted link-to-nothing lock-is-no-file no-regular-file not-a-lock others-keep-lock sys-disk-full sys-io
		sys-is-folder sys-no-permission sys-not-folder sys-read-only was-changed`,
	"needs a terminal; tests of init play one": `
		ask-currency-or-none no-exports no-answer not-for-terminal problems-to-mend too-much-open`,
	"needs a workbook or a packed file; tests of ingest/sheet, ingest/text and ingest make damaged and odd ones": `
		binary-workbook cell-not-closed encoding-unsupported formula-text-missing formula-uncomputed html-no-table markup-cut-short merged-amounts near-row
		no-shared-string no-string-number no-worksheet not-a-delimiter not-a-workbook not-in-encoding numbers-unread odf-no-sheet old-sheet old-version
		ole-damaged ole-no-workbook part-damaged part-encrypted part-missing record-cut-short row-past-last save-as-xlsx shared-amount sheet-cut-short
		sheet-no-start sheets-may-be-reps stream-cut-short stream-no-start tag-in-tag tags-do-not-pair text-cut-short uncomputed-formula workbook-damaged
		workbook-encrypted zero-formulas zip-damaged zip-no-workbook`,
	"needs an input that is large, or packed to become so; tests of ingest and report make them": `
		file-says-bytes file-too-large nested-too-deep page-too-large part-says-bytes part-too-large raise-cell-limit raise-limit raise-sheet-limit
		sheet-cell-long sheet-columns stream-says-bytes string-too-long tag-too-long text-too-long too-many-bytes too-many-columns too-many-decimals
		too-many-empty-lines too-many-figures too-many-groups too-many-periods too-many-values too-much-text too-wide-for-sheet unpacks-too-large`,
}
