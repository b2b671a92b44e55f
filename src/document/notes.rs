//! The notes under a table, each from a rule of the statistics.

use super::table::{NOT_APPLICABLE, NOT_AVAILABLE, TableText, printed};
use crate::release::{Countries, Policy, Release, ReleasedTable, Shown};
use crate::report::{Category, Dimension, Remark, TableId};
use crate::terms::{Form, Persons, Sex, Term, Year};
use crate::words::{self, Words};

/// The notes of a table and of what is printed of it.
pub(super) fn of(
    table: &ReleasedTable,
    printed: &[TableText],
    has_figure: bool,
    release: &Release,
    words: &Words,
) -> Vec<String> {
    let about = About { table, printed, has_figure, release, words };
    [about.statements(), about.signs()].concat()
}

/// The notes of what is printed of a table, without those on signs and figures.
pub(super) fn without_signs(
    table: &ReleasedTable,
    printed: &[TableText],
    release: &Release,
    words: &Words,
) -> Vec<String> {
    About { table, printed, has_figure: false, release, words }.statements()
}

/// The notes that a figure needs where no table stands beside it.
pub(super) fn of_figure(table: &ReleasedTable, release: &Release, words: &Words) -> Vec<String> {
    let has_sexes = table.grid().axes().iter().any(|axis| axis.dimension == Dimension::Sex);
    let about = About { table, printed: &[], has_figure: has_sexes, release, words };
    [
        about.age_not_recorded(),
        about.sex_not_recorded(),
        about.one_form(),
        about.exploitation_not_collected(),
        about.several_nationalities(),
        about.labour_only(),
        about.together(),
        about.rounded(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What `..` means in a table.
pub(super) fn not_available(table: &ReleasedTable) -> &'static str {
    let has = |shown: Shown| table.grid().cells().contains(&shown);
    match (has(Shown::Suppressed), has(Shown::NotCollected)) {
        (true, true) => "note-suppressed-or-missing",
        (true, false) => "note-suppressed",
        (false, _) => "note-not-available",
    }
}

struct About<'a> {
    table: &'a ReleasedTable,
    printed: &'a [TableText],
    has_figure: bool,
    release: &'a Release,
    words: &'a Words,
}

impl About<'_> {
    /// What the rules say of the table.
    fn statements(&self) -> Vec<String> {
        [
            self.nobody(),
            self.age_not_recorded(),
            self.sex_not_recorded(),
            self.one_form(),
            self.children_without_crime(),
            self.exploitation_not_collected(),
            self.one_crime_beside_two(),
            self.related_children(),
            self.several_nationalities(),
            self.labour_only(),
            self.shares(),
            self.small_base(),
            self.ranks(),
            self.together(),
            self.rounded(),
            self.left_out(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn nobody(&self) -> Option<String> {
        let key = if self.is_rounded() { "no-persons-rounded" } else { "no-persons" };
        (self.value(&[]) == Shown::Count(0)).then(|| self.words.text(key))
    }

    /// Rule 2.
    fn age_not_recorded(&self) -> Option<String> {
        let of_chosen_year = self.table.id().persons() == Persons::Adults && self.counts_chosen_year_alone();
        let concerned = match self.table.id() {
            TableId::LabourBySectorSex => false,
            TableId::VictimsByRegionAgeGroupSex => true,
            _ => of_chosen_year,
        };
        let count = self.release.remark(Remark::AdultsWithoutAge).count().filter(|count| concerned && *count > 0)?;
        Some(self.words.with("note-age-not-recorded", [("count", words::count(count))]))
    }

    /// Rule 3.
    fn sex_not_recorded(&self) -> Option<String> {
        let sex = (Dimension::Sex, Category::Sex(Sex::NotRecorded));
        let count = self.value(&[sex]).count().filter(|count| self.has_figure && *count > 0)?;
        let count = ("count", words::count(count));
        let forms: Option<Vec<(Form, u64)>> =
            Form::ALL.iter().map(|form| Some((*form, self.not_recorded_of_form(*form)?))).collect();
        let Some(forms) = forms else { return Some(self.words.with("note-sex-not-recorded-plain", [count])) };
        let named = |(form, count): &(Form, u64)| format!("{} {count}", form.label(self.words.lang()).to_lowercase());
        let list: Vec<String> = forms.iter().filter(|(_, count)| *count > 0).map(named).collect();
        Some(self.words.with("note-sex-not-recorded", [count, ("forms", list.join(", ").into())]))
    }

    /// How many persons without a recorded sex have a form, in the table of forms for the same persons and years.
    fn not_recorded_of_form(&self, form: Form) -> Option<u64> {
        let forms = match self.table.id() {
            TableId::AdultsBySexCrime | TableId::AdultsBySexForm => TableId::AdultsBySexForm,
            TableId::ChildrenBySex | TableId::ChildrenBySexForm => TableId::ChildrenBySexForm,
            TableId::AdultsByYearCrimeSexForm => TableId::AdultsByYearCrimeSexForm,
            _ => return None,
        };
        let at = [Category::Sex(Sex::NotRecorded), Category::Form(form)];
        let over_years = [&[Category::Total, Category::Total], at.as_slice()].concat();
        let grid = self.release.table(forms)?.grid();
        grid.get(&at).or_else(|| grid.get(&over_years))?.count()
    }

    /// Rule 4.
    fn one_form(&self) -> Option<String> {
        self.has(Dimension::Form).then(|| self.words.text("note-one-form"))
    }

    /// Rule 5.
    fn children_without_crime(&self) -> Option<String> {
        (self.table.id() == TableId::ChildrenBySex).then(|| self.words.text("note-children-no-crime"))
    }

    /// Rule 6.
    fn exploitation_not_collected(&self) -> Option<String> {
        let years = self.table.grid().categories(Dimension::Year);
        let earliest = years.first().copied().unwrap_or(self.release.selection().year.into());
        let before = earliest < Category::from(Year::EXPLOITATION_COUNTED);
        let concerned = self.has(Dimension::Crime) || self.table.id() == TableId::ChildrenByYearSex;
        (concerned && before).then(|| self.words.text("note-2018"))
    }

    /// Rule 6: a change from a year of one crime to one of two is no change.
    fn one_crime_beside_two(&self) -> Option<String> {
        let first = *self.table.grid().categories(Dimension::Year).first()?;
        let counted = Category::from(Year::EXPLOITATION_COUNTED);
        let chosen = Category::from(self.release.selection().year);
        let change = self.words.text("column-change-percent");
        let key = if self.has(Dimension::Crime) { "note-change-2018" } else { "note-change-2018-children" };
        let told = first < counted && chosen >= counted && self.heads().any(|head| head == change);
        told.then(|| self.words.with(key, [("from", first.code().into()), ("to", chosen.code().into())]))
    }

    /// Rule 7.
    fn related_children(&self) -> Option<String> {
        (self.table.id() == TableId::RelatedChildrenByAgePlace).then(|| self.words.text("note-related-children"))
    }

    /// Rule 8.
    fn several_nationalities(&self) -> Option<String> {
        let remark = match self.table.id() {
            TableId::AdultsByOriginForm => Remark::AdultsWithSeveralNationalities,
            TableId::ChildrenByOriginForm => Remark::ChildrenWithSeveralNationalities,
            _ => return None,
        };
        let count = self.release.remark(remark).count().filter(|count| *count > 0)?;
        Some(self.words.with("note-several-nationalities", [("count", words::count(count))]))
    }

    fn labour_only(&self) -> Option<String> {
        (self.table.id() == TableId::LabourBySectorSex).then(|| self.words.text("note-labour-only"))
    }

    /// Rule 10.
    fn shares(&self) -> Option<String> {
        let share = self.words.text("column-share");
        self.heads().any(|head| head == share).then(|| self.words.text("note-shares"))
    }

    fn small_base(&self) -> Option<String> {
        let change = self.words.text("column-change-percent");
        self.heads().any(|head| head == change).then(|| self.words.text("note-small-base"))
    }

    /// A country whose count is not shown may be larger than one that has a place.
    fn ranks(&self) -> Option<String> {
        let hides = self.has(Dimension::Origin) && Countries::of(self.table) == Countries::SomeHidden;
        hides.then(|| self.words.text("note-ranks-shown"))
    }

    /// What is told together so that less must be hidden.
    fn together(&self) -> Option<String> {
        let design = self.release.design();
        let fewest = |key: &str, fewest: u64| self.words.with(key, [("fewest", fewest.to_string().into())]);
        let origins = design.origins.filter(|_| self.has(Dimension::Origin));
        let combinations = design.combinations.filter(|_| self.has(Dimension::Combination));
        let forms: Vec<String> = self.release.forms_together().iter().map(|form| self.lower(*form)).collect();
        let forms = (self.has(Dimension::Form) && !forms.is_empty())
            .then(|| self.words.with("note-forms-together", [("list", forms.join(", ").into())]));
        let said = [
            origins.map(|each| fewest("note-origins-together", each)),
            combinations.map(|each| fewest("note-combinations-together", each)),
            forms,
        ];
        let said: Vec<String> = said.into_iter().flatten().collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    fn lower(&self, form: Form) -> String {
        form.label(self.words.lang()).to_lowercase()
    }

    fn rounded(&self) -> Option<String> {
        match self.release.policy() {
            Policy::Rounded(base) => Some(self.words.with("note-rounded", [("base", base.to_string().into())])),
            Policy::Internal | Policy::Suppressed(_) => None,
        }
    }

    /// Whether what is printed as nobody can be somebody.
    fn is_rounded(&self) -> bool {
        self.release.rounds()
    }

    fn left_out(&self) -> Option<String> {
        let left_out: Vec<&str> = self.printed.iter().flat_map(|table| &table.left_out).map(String::as_str).collect();
        let list = left_out.join(", ");
        let key = if self.is_rounded() { "note-left-out-rounded" } else { "note-left-out" };
        (!left_out.is_empty()).then(|| self.words.with(key, [("list", list.into())]))
    }

    /// Rule 9: the signs that occur.
    fn signs(&self) -> Vec<String> {
        let zero = printed(Shown::Count(0), self.words.lang());
        [
            (zero.as_str(), if self.is_rounded() { "note-zero-rounded" } else { "note-zero" }),
            (NOT_AVAILABLE, not_available(self.table)),
            (NOT_APPLICABLE, "note-not-applicable"),
        ]
        .into_iter()
        .filter(|(sign, _)| self.printed.iter().any(|table| table.prints(sign)))
        .map(|(_, key)| self.words.text(key))
        .collect()
    }

    fn heads(&self) -> impl Iterator<Item = &str> {
        self.printed.iter().flat_map(|table| &table.head).flatten().map(|head| head.text.as_str())
    }

    fn has(&self, dimension: Dimension) -> bool {
        self.table.grid().axes().iter().any(|axis| axis.dimension == dimension)
    }

    fn counts_chosen_year_alone(&self) -> bool {
        !self.has(Dimension::Year)
    }

    /// The value at a category of some dimensions, in total over the others.
    fn value(&self, path: &[(Dimension, Category)]) -> Shown {
        let named = |dimension| path.iter().find(|(each, _)| *each == dimension).map(|(_, category)| *category);
        if path.iter().any(|(dimension, _)| !self.has(*dimension)) {
            return Shown::NotApplicable;
        }
        let axes = self.table.grid().axes().iter();
        let at: Vec<Category> = axes.map(|axis| named(axis.dimension).unwrap_or(Category::Total)).collect();
        self.table.at(&at)
    }
}
