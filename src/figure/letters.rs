use crate::terms::{Form, Lang};

/// The letter that stands for a form where its name has no room.
pub(super) fn letter_of(form: Form, lang: Lang) -> &'static str {
    match (form, lang) {
        (Form::Sexual, _) => "S",
        (Form::Labour, Lang::Sv) => "A",
        (Form::Labour, Lang::En) => "L",
        (Form::Begging, Lang::Sv) => "T",
        (Form::Begging, Lang::En) => "B",
        (Form::Criminality, Lang::Sv) => "K",
        (Form::Criminality, Lang::En) => "C",
        (Form::ForcedMarriage, Lang::Sv) => "Ä",
        (Form::ForcedMarriage, Lang::En) => "F",
        (Form::OrganRemoval, Lang::Sv) => "O",
        (Form::OrganRemoval, Lang::En) => "R",
        (Form::Military, _) => "M",
        (Form::Other, Lang::Sv) => "N",
        (Form::Other, Lang::En) => "O",
        (Form::Multiple, _) => "+",
        (Form::Unknown, _) => "?",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Term;
    use std::collections::HashSet;

    #[test]
    fn no_two_forms_have_one_letter() {
        for lang in Lang::ALL {
            let letters: HashSet<&str> = Form::ALL.iter().map(|form| letter_of(*form, lang)).collect();
            assert_eq!(letters.len(), Form::ALL.len(), "{lang:?}");
        }
    }
}
