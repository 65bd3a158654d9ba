// Package cmd is the command line of salesk: a few files a subcommand, each of which
// turns its flags into a request and makes a call. What a command needs of the
// world (streams, clock, environment) is one value that Main makes (world.go), so tests run
// commands in-process and side by side; where it prints is another (printer.go).
//
// compute, which is what the program is for, goes through these stages, each a value made of those
// before it:
//
//  1. request: what flags say (request.go); every setting is declared once, for flags, help,
//     completion, the configuration and its documentation (settings_table.go, settings.go).
//     The configuration is found, read and checked as a whole, so that one run shows
//     every mistake in it (config.go and its siblings), and the flags are put over it;
//  2. question: the parameters of what is computed, and the range that was asked for (question.go,
//     period.go, view.go, view_comparison.go, threshold_check.go);
//  3. target: the format, the file, and how results are shown there (target.go);
//  4. source: files, folders and patterns as a list of inputs (inputs.go), and how they are read;
//  5. exports: the records that ingest made of them, in one currency (exports.go). What
//     could not be used is told on stderr (compute_print.go);
//  6. results: kpi computes them, thresholds are judged (threshold_check.go);
//  7. output: what to show is chosen, without flags the last complete period, otherwise what was
//     asked (target.go); report writes it to standard output, or beside the output file's place,
//     renamed once it is complete (output.go).
//
// report and goals share the stages, save that a report has files of several formats (report.go)
// drawn from one document (document.go and its siblings).
//
// check, init and convert read as compute does and go on from there: check lays out what
// was found as one value with two renderings (check_find.go and its siblings), init words
// it as a configuration and asks what is open (init.go, init_ask.go, init_yaml.go), convert
// writes the records by the tags of their types (convert_columns.go, convert_write.go).
//
// Standard output carries results and nothing else; every diagnostic goes to standard
// error through one logger (log.go). How far a long job is stands at a terminal in one line
// (progress.go, progress_line.go), which is gone before anything else is printed. Errors
// carry their exit status (exit.go).
package cmd
