package sheet

import (
	"fmt"
	"io"
)

func openODS(a *archive) ([]*Table, error) { return nil, refuse(a.name) }

func openXLS(name string, _ io.ReaderAt, _ int64, _ Limits) ([]*Table, error) {
	return nil, refuse(name)
}

func openHTML(name string, _ io.ReaderAt, _ int64, _ Limits) ([]*Table, error) {
	return nil, refuse(name)
}

func openXMLSheet(name string, _ io.ReaderAt, _ int64, _ Limits) ([]*Table, error) {
	return nil, refuse(name)
}

func refuse(name string) error {
	return fmt.Errorf("%s: this format is not read yet: save it as .xlsx", name)
}
