// Package cmd is the command line of salesk: a few files a subcommand, each of which
// turns its flags into an options value and makes a call. What a command needs of the
// world (streams, clock, environment) comes in through Main, so tests run it
// in-process.
//
// compute, which is what the program is for, goes through these steps:
//
//  1. flags become a request (request.go); every setting is declared once, for flags, help,
//     completion, the configuration and its documentation (settings_table.go, settings.go);
//  2. the configuration is found, read and checked as a whole, so that one run shows
//     every mistake in it (config.go and its siblings), and the flags are put over it;
//  3. files, folders and patterns become the list of inputs (inputs.go);
//  4. ingest reads them into records, and what could not be used is told on stderr
//     (compute_tell.go);
//  5. kpi converts the money and computes the figures (compute_params.go);
//  6. what to show is chosen: without flags the last complete period, otherwise what
//     was asked (compute_view.go);
//  7. report writes to standard output, or beside the output file's place, renamed
//     once it is complete (output.go).
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
