package exports

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
)

// Spec says how much to write.
type Spec struct {
	Seed                        uint64
	Reps                        int // at most MaxReps, which 0 stands for
	Deals, Leads, Emails, Costs int // rows, besides the header
}

func (s *Spec) reps() int {
	if s.Reps < 1 || s.Reps > MaxReps {
		return MaxReps
	}
	return s.Reps
}

// Files are the names of the files that Write writes.
var Files = []string{"deals.csv", "leads.csv", "emails.csv", "costs.csv"}

// Write writes the exports into dir, which it makes; a kind without rows has no file.
// It returns the bytes written.
func (s *Spec) Write(dir string) (int64, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return 0, err
	}
	var total int64
	for i, kind := range []struct {
		rows   int
		header string
		row    func(b []byte, i int) []byte
	}{
		{s.Deals, dealHeader, s.appendDeal},
		{s.Leads, leadHeader, s.appendLead},
		{s.Emails, emailHeader, s.appendMessage},
		{s.Costs, costHeader, s.appendCost},
	} {
		name := filepath.Join(dir, Files[i])
		if kind.rows == 0 {
			if err := os.Remove(name); err != nil && !os.IsNotExist(err) {
				return total, err
			}
			continue
		}
		n, err := toFile(name, func(w io.Writer) (int64, error) { return writeRows(w, kind.header, kind.rows, kind.row) })
		total += n
		if err != nil {
			return total, fmt.Errorf("%s: %w", name, err)
		}
	}
	return total, nil
}

// WriteParts writes the deals into dir, which it makes, as so many files of about as many
// rows: one after another they have the rows that Write would write. It returns the bytes
// written.
func (s *Spec) WriteParts(dir string, files int) (int64, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return 0, err
	}
	var total int64
	var b []byte
	for i := range files {
		b = append(b[:0], dealHeader...)
		for row := s.Deals * i / files; row < s.Deals*(i+1)/files; row++ {
			b = s.appendDeal(b, row)
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("deals-%05d.csv", i+1)), b, 0o644); err != nil {
			return total, err
		}
		total += int64(len(b))
	}
	return total, nil
}

func toFile(name string, write func(io.Writer) (int64, error)) (int64, error) {
	f, err := os.Create(name)
	if err != nil {
		return 0, err
	}
	n, err := write(f)
	return n, cmp.Or(err, f.Close())
}

// blockRows is the number of rows in a block: a megabyte or two.
const blockRows = 1 << 14

// writeRows writes the header and the rows. The goroutines make blocks ahead of the
// writer by no more than their own number, so memory does not grow with the rows.
func writeRows(w io.Writer, header string, rows int, row func(b []byte, i int) []byte) (int64, error) {
	type block struct {
		text []byte
		done chan struct{}
	}
	workers := runtime.GOMAXPROCS(0)
	queue := make(chan *block, workers)
	stop := make(chan struct{})
	free := make(chan []byte, 2*workers) // buffers to use again
	go func() {
		defer close(queue)
		for from := 0; from < rows; from += blockRows {
			b := &block{done: make(chan struct{})}
			select {
			case queue <- b: // full: as many blocks are being made as there are workers
			case <-stop:
				return
			}
			go func() {
				select {
				case b.text = <-free:
				default:
				}
				for i := from; i < min(from+blockRows, rows); i++ {
					b.text = row(b.text, i)
				}
				close(b.done)
			}()
		}
	}()
	defer close(stop)
	n, err := io.WriteString(w, header)
	total := int64(n)
	if err != nil {
		return total, err
	}
	for b := range queue {
		<-b.done
		n, err := w.Write(b.text)
		total += int64(n)
		if err != nil {
			return total, err
		}
		select {
		case free <- b.text[:0]:
		default:
		}
	}
	return total, nil
}
