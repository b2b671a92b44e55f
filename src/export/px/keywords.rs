/// How long a line may be, in characters, quotation marks included.
const LINE: usize = 256;
const LINE_END: &str = "\r\n";

/// The text of a PX file being written, keyword by keyword. A text is between quotation marks and can hold none; a longer one
/// goes on between new ones in the next line, a list breaks after a comma.
#[derive(Debug, Default)]
pub(super) struct Keywords {
    text: String,
}

impl Keywords {
    /// A keyword with a text; none without one.
    pub(super) fn text(&mut self, keyword: &str, text: &str) {
        if !text.is_empty() {
            let pieces: Vec<String> = pieces(&plain(text)).iter().map(|piece| format!("\"{piece}\"")).collect();
            self.put(keyword, &pieces.join(LINE_END));
        }
    }

    /// A keyword with a list of texts, of a variable if one is named; none without a list.
    pub(super) fn texts(&mut self, keyword: &str, variable: Option<&str>, texts: &[String]) {
        if !texts.is_empty() {
            self.put(&with_variable(keyword, variable), &list(texts));
        }
    }

    /// The years of the variable that says the time; none where there are none.
    pub(super) fn times(&mut self, variable: &str, years: &[String]) {
        if !years.is_empty() {
            self.put(&with_variable("TIMEVAL", Some(variable)), &format!("TLIST(A1),{}", list(years)));
        }
    }

    /// A keyword with a number or a word without quotation marks.
    pub(super) fn bare(&mut self, keyword: &str, value: &str) {
        self.put(keyword, value);
    }

    /// The cells, so many in a line; the last keyword of a file.
    pub(super) fn data(&mut self, cells: &[String], columns: usize) {
        let rows: Vec<String> = cells.chunks(columns.max(1)).map(|row| row.join(" ")).collect();
        // The specification asks for a space at the end of a line that is not the last.
        self.put("DATA", &format!("{LINE_END}{}", rows.join(&format!(" {LINE_END}"))));
    }

    /// The file.
    pub(super) fn written(self) -> String {
        self.text
    }

    fn put(&mut self, keyword: &str, value: &str) {
        self.text.push_str(&format!("{keyword}={value};{LINE_END}"));
    }
}

fn with_variable(keyword: &str, variable: Option<&str>) -> String {
    variable.map_or_else(|| keyword.to_owned(), |variable| format!("{keyword}(\"{}\")", plain(variable)))
}

fn list(texts: &[String]) -> String {
    let mut list = String::new();
    let mut length = 0;
    for text in texts {
        let text = format!("\"{}\"", plain(text));
        let longer = text.chars().count() + 1;
        if !list.is_empty() {
            list.push(',');
            if length + longer > LINE {
                list.push_str(LINE_END);
                length = 0;
            }
        }
        length += longer;
        list.push_str(&text);
    }
    list
}

/// A text that can stand between quotation marks.
fn plain(text: &str) -> String {
    let plain = |letter: char| match letter {
        '"' => '”',
        letter if letter.is_control() => ' ',
        letter => letter,
    };
    text.chars().map(plain).collect()
}

/// A text in pieces that fit into a line between their quotation marks, broken after spaces where there are any.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for word in text.split_inclusive(' ').flat_map(fitting) {
        match pieces.last_mut() {
            Some(piece) if piece.chars().count() + word.chars().count() <= LINE - 2 => piece.push_str(&word),
            _ => pieces.push(word),
        }
    }
    pieces
}

/// A word, in parts where it is longer than a line.
fn fitting(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters.chunks(LINE - 2).map(|part| part.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> String {
        let mut keywords = Keywords::default();
        keywords.text("NOTE", text);
        keywords.written()
    }

    #[test]
    fn a_text_can_hold_no_quotation_mark_and_no_line_end() {
        assert_eq!(text("a \"b\"; c\r\nd"), "NOTE=\"a ”b”; c  d\";\r\n");
        assert_eq!(text(""), "");
    }

    #[test]
    fn a_long_text_goes_on_in_the_next_line_and_loses_nothing() {
        for long in ["åäö och så vidare ".repeat(60), "å".repeat(700), format!("{} b", "a".repeat(254))] {
            let written = text(&long);
            let lines: Vec<&str> = written.trim_end().split("\r\n").collect();
            assert!(lines.len() > 1);
            let mut read = String::new();
            for line in lines {
                let line = line.trim_start_matches("NOTE=").trim_end_matches(';');
                assert!(line.chars().count() <= 256, "{line}");
                read.push_str(line.strip_prefix('"').unwrap().strip_suffix('"').unwrap());
            }
            assert_eq!(read, long);
        }
    }

    #[test]
    fn a_long_list_breaks_after_a_comma() {
        let names: Vec<String> = (0..200).map(|number| format!("Land \"{number}\"")).collect();
        let mut keywords = Keywords::default();
        keywords.texts("VALUES", Some("Ursprung"), &names);
        let written = keywords.written();
        let list = written.strip_prefix("VALUES(\"Ursprung\")=").unwrap().strip_suffix(";\r\n").unwrap();
        let lines: Vec<&str> = list.split("\r\n").collect();
        assert!(lines.len() > 1 && lines.iter().all(|line| line.chars().count() <= 256));
        let (last, others) = lines.split_last().unwrap();
        assert!(others.iter().all(|line| line.ends_with("\",")) && last.ends_with('"'));
        assert_eq!(list.replace("\r\n", "").split(',').count(), 200);
    }

    #[test]
    fn cells_stand_row_by_row() {
        let mut keywords = Keywords::default();
        keywords.data(&["1", "0", "\"..\"", "4"].map(str::to_owned), 2);
        assert_eq!(keywords.written(), "DATA=\r\n1 0 \r\n\"..\" 4;\r\n");
    }
}
