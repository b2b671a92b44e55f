use super::Words;

impl Words {
    /// One of these: `a, b eller c`. Nothing of nothing.
    pub fn one_of(&self, items: &[String]) -> String {
        match items {
            [first @ .., last] if !first.is_empty() => {
                self.with("list-or", [("first", first.join(", ").into()), ("last", last.as_str().into())])
            }
            _ => items.concat(),
        }
    }

    /// Words one after the other: `a, b och c`. Nothing of nothing.
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                self.with("list-and", [("first", first.join(", ").into()), ("last", last.as_str().into())])
            }
        }
    }
}

/// The words within a sentence: the first letter is not large.
pub fn within_sentence(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
