# English. The same keys as in sv.ftl; a test sees to it.

# The page
app-name = Fallbild
app-purpose = Makes statistics of a case list, in the browser, without the list leaving the computer.
choose-file = Choose file
add-file = Add file
drop-now = Drop the files here
try-sample = Try with sample data
start-over = Start over
cancel = Cancel
close = Close
year = Year
region = Region
all-regions = The whole country
language-switch = På svenska
skip-to-report = Skip to the report
contents = Contents
print = Print
print-failed = The page that Fallbild is in does not allow printing. Open Fallbild in a window of its own, or save the report and print the file.
toolbar = Choices for the report
reading = Reading { $name }
reading-progress = { $percent }%
already-read = { $name } has been read already and is not counted again.
cancelled = Reading was cancelled. { $name } was not counted.
report-updated = The report now shows: { $what }.
show-forms-of-origins = Show the forms of each origin ({ $rows ->
    [one] one row
   *[other] { $rows } rows
})
show-table = Show the table ({ $rows ->
    [one] one row
   *[other] { $rows } rows
})
sample-name = Made-up sample data 2018–2021
sample-note = Sample data: all persons are made up. The totals are the published ones.
privacy-heading = Nothing leaves the computer
privacy-text = The file is read and counted in the browser. The page has no network to send to, stores nothing and works without the internet. When you close the page, everything is gone.
file-heading = What the file should hold
file-column = Column
file-values = Values
file-header-year = year
file-header-region = region
file-header-sex = sex
file-header-age = age
file-header-nationality = nationality
file-header-crime = crime
file-header-exploitation = exploitation
file-header-role = role
file-header-place = place
file-header-sector = sector
file-year = year or date, for example 2021
file-region = North, Central, Bergslagen, West, Stockholm, East, South
file-sex = woman, man, girl, boy, other; empty if not recorded
file-age = years, or child or adult; empty if not recorded: then girl or boy decides, otherwise the person counts as an adult
file-nationality = country, country code or adjective; several with , / ; or + between
file-crime = human trafficking, human exploitation
file-exploitation = sexual exploitation, labour exploitation, begging …; or one yes/no column per form
file-role = empty or potential victim; related child
file-place = in Sweden, in the home country (related children only)
file-sector = agriculture, construction, hotels and restaurants … (labour exploitation only)

# The report
report-title = Known cases { $year }
report-in-region = { $count ->
    [one] Region { $region }
   *[other] Regions { $region }
}
prose-in-region = { $count ->
    [one] region { $region }
   *[other] the regions { $region }
}
mode-suppressed = For publication: counts from 1 to { $largest }, and numbers that would give them away, are suppressed (confidential) and can be 0.
mode-rounded = For publication: all counts are rounded to multiples of { $base }.
mode-internal = Internal: as counted. Small numbers are not protected and must not be published.
caveat = The figures show known cases, not how many people are exploited. Unknown numbers are large, and the counts depend on resources and on whom the regional coordinators have met.
section-adults = Adults
section-children = Children
section-several-forms = Several forms
section-related-children = Related children
section-years = Comparison over time
section-regions = Regions
section-sectors = Sectors

# Tables
table-adults_by_sex_crime = Adults by sex and crime, { $year }
table-adults_by_sex_form = Adults by form of exploitation and sex, { $year }
table-adults_by_origin_form = Adults by origin and form of exploitation, { $year }
table-children_by_sex = Children by sex, { $year }
table-children_by_sex_form = Children by form of exploitation and sex, { $year }
table-children_by_origin_form = Children by origin and form of exploitation, { $year }
table-related_children_by_age_place = Related children by age and place, { $year }
table-adults_by_year_crime_sex = Adults by crime, sex and year
table-adults_by_year_crime_sex_form = Adults by crime, sex, form of exploitation and year
table-children_by_year_sex = Children by sex and year
table-victims_by_region_agegroup_sex = Adults and children by region and sex, { $year }
table-labour_by_sector_sex = Adults in labour exploitation by sector and sex, { $year }
table-multiple_by_combination_agegroup = Several forms: which ones, by age group, { $year }
ranked-adults_by_origin_form = Origins of adults, { $year }
ranked-children_by_origin_form = Origins of children, { $year }
column-count = Number
column-share = Share
column-rank = Rank
column-origin = Origin
column-commonest-form = Commonest form
column-change = Change { $from }–{ $to }
column-change-percent = In percent
tie = { $first } and { $second }
tie-of-many = Several equally common
no-persons = Nobody is in the selection.
no-persons-rounded = The number of people in the selection is rounded to zero.
nobody-counted = No row could be counted

# Dimensions
dimension-year = Year
dimension-region = Region
dimension-sex = Sex
dimension-agegroup = Age group
dimension-crime = Crime
dimension-form = Form of exploitation
dimension-origin = Origin
dimension-age = Age
dimension-place = Place
dimension-sector = Sector
dimension-combination = Combination of forms

# Notes
note-age-not-recorded = { $count ->
    [one] The age of one person was not recorded. The person is counted as an adult.
   *[other] The age of { $count } persons was not recorded. They are counted as adults.
}
note-sex-not-recorded = { $count ->
    [one] The sex of one person was not recorded. The person is not in the figure. Form: { $forms }.
   *[other] The sex of { $count } persons was not recorded. They are not in the figure. Their forms: { $forms }.
}
note-sex-not-recorded-plain = { $count ->
    [one] The sex of one person was not recorded. The person is not in the figure.
   *[other] The sex of { $count } persons was not recorded. They are not in the figure.
}
note-one-form = A person with two or more forms is counted as “Multiple forms” only. Where no form was recorded, the form is counted as unknown.
note-children-no-crime = Children are not split by crime: they are too few.
note-2018 = Human exploitation became a crime on 1 July 2018 and is counted from 2019. Up to and including 2018 there are no data on it, which is not the same as zero. Totals up to and including 2018 therefore leave it out.
note-change-2018 = In the totals, the change { $from }–{ $to } compares one crime with two. Only the rows below human trafficking show how the numbers have changed.
note-change-2018-children = The change { $from }–{ $to } compares children in one crime with children in two.
note-related-children = Related children are children of victims. They are not victims themselves and are counted in no other table.
note-several-nationalities = { $count ->
    [one] Several nationalities were recorded for one person
   *[other] Several nationalities were recorded for { $count } persons
}; the first counts.
note-shares = Shares are computed from the counts.
note-small-base = Change in percent is not shown where the first year has fewer than ten persons.
note-zero = – means zero.
note-zero-rounded = – means zero or rounded to zero.
note-not-available = .. means that data are not available.
note-suppressed = .. means suppressed (confidential), can be 0.
note-suppressed-or-missing = .. means suppressed (confidential), can be 0, or that data are not available.
note-ranks-shown = Ranks are among the countries whose counts are shown.
note-rounded = All counts are rounded to multiples of { $base }. Shares are computed from rounded counts.
note-origins-together = Countries with fewer than { $fewest } persons are counted as other countries.
note-combinations-together = Combinations with fewer than { $fewest } persons are counted as other combinations.
note-forms-together = Other form includes here, too: { $list }.
note-not-applicable = . means that the value cannot occur.
note-left-out = Nobody is in: { $list }. Those rows and columns are not shown.
note-left-out-rounded = Zero or rounded to zero: { $list }. Those rows and columns are not shown.
note-labour-only = Only persons with labour exploitation as their only form are counted here.

# Figures
figure-number = Figure { $number }
map-number = Map { $number }
figure-description-bars = Horizontal bars. The same numbers are in the table.
figure-description-donut = Rings with the four largest parts and the rest. The counts are in the table.
figure-description-grid = Small bars for each year, on one scale throughout the figure. The same numbers are in the table.
figure-description-columns = Columns for each year, on one scale throughout the figure. The same numbers are in the table.
figure-description-map = World map with a circle for each origin. The same numbers are in the table.
figure-kind-bars = Bars
figure-kind-donut = Rings
figure-kind-columns = Columns
figure-kind-grid = Small bars
figure-kind-map = Map
figure-empty = No count shown with a recorded sex is above zero.
figure-not-collected = not collected
figure-marked = Marked in the table: { $what }
figure-unmarked = Nothing is marked in the table.
figure-values = { $figure }: values
figure-tools = { $figure }: show, save and copy
figure-help = Arrow keys move between the values. Enter marks the value in the table, Escape lets go of it.
save-svg = Save SVG
save-png = Save PNG
copy-figure = Copy picture
copied-figure = Copied
copy-failed = The browser did not let the picture be copied. Save it as PNG instead.
patterns = Patterns
figure-suppressed = suppressed
figure-not-applicable = cannot occur
figure-empty-map = No count shown is above zero.
figure-rest = { $count ->
    [one] Others (one form)
   *[other] Others ({ $count } forms)
}
figure-shares-of = Shares of { $total }
figure-shares-of-recorded = Shares of { $total } with a recorded sex
source-made-up = Fallbild’s made-up sample data, { $years }.
figure-mark = { $what }: { $value }
figure-mark-share = { $what }: { $value } of { $whole } ({ $share })
figure-mark-origin = { $mark }. Commonest: { $form }
source = the regional coordinators’ lists of known cases, { $years }. Compiled with Fallbild.

# The map
map-letters = Letter and colour: commonest form of exploitation
map-sizes = Area of the circle: number of persons
map-several-forms = Forms tied for first place
map-count-not-shown = Count not shown: { $list }
map-form-not-shown = Form not shown
map-small-circles = At empty circles there is no room for the letter. The form is in the table.
map-europe = Europe and its neighbours
map-europe-below = below
map-elsewhere = Not on the map: { $list }.
map-borders = The map takes no position on borders.

# The account
account-heading = What was read, all years and regions
account-files = Files
account-rows = Rows
account-adults = Adults
account-children = Children
account-related-children = Related children
account-set-aside = Rows not counted
account-sum = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} = { $counted ->
    [one] 1 person
   *[other] { $counted } persons
} + { $aside ->
    [one] 1 row
   *[other] { $aside } rows
} not counted
account-without-age = Age not recorded (counted as adults)
account-without-sex = Sex not recorded
account-without-form = Unknown form
account-without-region = Region not recorded
account-without-origin = Nationality not recorded
account-several-nationalities = Several nationalities
account-set-aside-heading = Rows not counted, and why
account-remarks-heading = Rows counted that hold something unexpected
account-no-problems = Every row could be counted and nothing unexpected was found.
account-what = What
account-where = Where
account-details = Files, columns and what could not be read
account-columns-read = Columns read: { $list }.
account-columns-ignored = Columns not read: { $list }.
account-columns-more = and { $count } more
account-columns-missing = Columns missing, and therefore counted as not recorded: { $list }.
account-columns-repeated = Columns whose header means the same as another’s, and which are therefore not read: { $list }.
account-role-missing = The column role is missing: everyone counts as a victim, nobody as a related child.
account-lines = { $count ->
    [one] line { $lines }
   *[other] lines { $lines }
}
account-lines-more = lines { $lines } and more
column-as = { $header } as { $meaning }

# Problems
problem-empty-row = Empty row
problem-too-many-cells = More cells than headers. Most likely a separator stands inside a cell, so that the values may stand under the wrong headers
problem-rows-inside-cell = A cell holds whole rows. Most likely a quotation mark (") is missing, so that the rows below have ended up in one cell and are not counted
problem-too-few-cells = The row ends before the last header. What is missing counts as not recorded
problem-year-missing = The year is missing
problem-year-unreadable = The year “{ $value }” cannot be read
problem-hidden-row = The row is hidden in the workbook, by a filter for example. It is counted all the same
problem-merged-cell = A cell is merged with the one above. Its value holds for this row, too
problem-lone-cell = Only one cell is filled in, “{ $value }”, and it says nothing of a person. If it is a heading among the rows, it does not hold for the rows below
problem-short-date = Year or date with a year of two digits. Say where in the date the year stands
problem-year-to-come = The year “{ $value }” has not come yet
problem-role-unreadable = The role “{ $value }” is not known, so it is not known whether the person is a victim
problem-exploitation-not-collected = Human exploitation before 2019. It is counted from 2019
problem-related-child-of-age = Related child of 18 or older
problem-unreadable = “{ $value }” in the column { $column } cannot be read and counts as not recorded
problem-partly-unreadable = “{ $value }” in the column { $column } can be read in part only. What can be read counts
problem-age-against-sex = The sex says child, the age says adult. The age counts
problem-sector-without-labour = There is a sector, but the form is not labour exploitation alone. The sector is not counted
problem-any-value = other values

# Errors
error-heading = The file { $name } could not be read
error-heading-not-counted = The file { $name } is not counted
error-empty = The file is empty. Check that you chose the right file and that it was saved with content.
error-row-too-long = The row that begins on line { $line } is longer than { $limit } MB. Most likely a quotation mark (") is missing. Mend the row and choose the file again.
error-found = This was found: { $list }.
error-no-rows = The file has headers but no rows below them. Write a row for each person and save the file, or check that you chose the right one.
error-unavailable = The computer could not read the file. It may have been moved, changed or be open in another program. Choose it again. ({ $reason })
error-worker = Reading stopped unexpectedly. The report shown stays as it is. Choose the file again; if it happens again, split the file.
error-picture-size = The picture cannot be made: it would be { $width } × { $height } pixels. Choose a smaller one.
error-foreign-pdf = The file is a PDF. Open the list where it is kept, for example in Excel, save it as a workbook (.xlsx) or CSV, and choose that file here.
error-foreign-picture = The file is a picture. Open the list where it is kept, for example in Excel, save it as a workbook (.xlsx) or CSV, and choose that file here.
error-foreign-document = The file is a text document. Open the list where it is kept, for example in Excel, save it as a workbook (.xlsx) or CSV, and choose that file here.
error-foreign-zip = The file is a zip file or a workbook in a format that is not read. Open it in Excel or LibreOffice, choose Save as and Excel workbook (.xlsx), and choose that file here.
error-foreign-old-workbook = The file is a workbook in the old .xls format. Open it in Excel or LibreOffice, choose Save as and Excel workbook (.xlsx), and choose that file here.
error-foreign-locked = The workbook is protected by a password and cannot be read here. Open it in Excel with the password, choose File, Info, Protect workbook, remove the password on a copy, and choose the copy here. Delete the copy afterwards.
error-foreign-binary = The file is neither text nor a workbook. Open the list where it is kept, for example in Excel, save it as a workbook (.xlsx) or CSV, and choose that file here.
error-workbook-too-large = The workbook is larger than { $limit } MB. Save the sheet with the list as CSV UTF-8 in Excel and choose that file here.
error-workbook-damaged = The workbook is damaged, or written in a way that cannot be read. Open it in Excel or LibreOffice, save it anew as .xlsx, and choose that file here.
error-no-columns = It cannot be said what the columns hold. The headers should say the year and at least one thing more, for example region, sex, age, nationality, crime or exploitation. Say what the columns are, or mend the headers in the file. { $found }
error-no-year = No column says the year. Say which column is the year or which year the whole file is for, or add a column with the header year to the file. { $found }

# How the file was read
drop-here = or drop one or more lists anywhere on the page: CSV, Excel (.xlsx) or LibreOffice (.ods)
file-text = A list from Excel (.xlsx), LibreOffice (.ods) or another program (CSV), with one row per person. Headers may be in Swedish or English and in any order. Other columns are not read. What is not recognised you can correct once the file is read.
why-decided = you chose it
layout-sheet = The sheet { $sheet } is read.
layout-sheet-of-several = The sheet { $sheet } is read, of { $count } sheets in the workbook.
layout-text = The text is { $encoding } ({ $encoding-why }) with { $separator } between the cells ({ $separator-why }).
layout-header = The headers are on line { $line }.{ $above ->
    [0] {""}
    [one] {" "}One row of text above them is not read.
   *[other] {" "}{ $above } rows of text above them are not read.
}
layout-no-header = The file is read without headers.
encoding-by-mark = the file begins by saying so
encoding-by-validity = the file’s bytes follow its pattern
encoding-by-letters = it makes å, ä and ö come out right
encoding-plain = the file holds a to z only
separator-semicolon = semicolon
separator-comma = comma
separator-tab = tab
separator-bar = vertical bar
separator-by-name = the first line says so
separator-by-header = most headers are known that way
separator-by-rows = it makes the rows equally long
account-decided = Your choices for the file apply.
account-side-by-side = The same headers stand there twice side by side, as in two lists on one sheet. Only the first is read. Put each in a file of its own.
account-how-many = The column { $header } is not read. Every row counts as one person, even if it is about several.
account-no-age = No column is read as the age. All victims are therefore counted as adults, except those called girl or boy.
account-questions = { $count ->
    [one] One thing in the file waits for your answer.
   *[other] { $count } things in the file wait for your answer.
}
answer-questions = Answer
column-looks = The column { $header } is not read, but looks like { $meaning }.
column-differs = The column { $header } is not read, since { $other } says the same; but they differ in { $count } of the first rows.
column-yes-no-unknown = The column { $header } is not read, but says yes and no as the columns for forms of exploitation do.
column-unnamed = (no header)
column-yes-no = yes/no: { $label }
guard = Personal data that are not needed, not read and not shown: { $list }. Better remove them from the file.
guard-column = { $header } ({ $kind })
personal-identity-number = personal identity numbers
personal-name = names
personal-phone = phone numbers
personal-address = addresses
personal-email = e-mail
repeats-rows-each = { $count ->
    [one] One row is the same as an earlier one ({ $lines }). It is counted, since two persons may have the same data.
   *[other] { $count } rows are the same as an earlier one ({ $lines }). They are counted, since several persons may have the same data.
} { $incomplete }
repeats-rows-once = { $count ->
    [one] One row is the same as an earlier one ({ $lines }) and is not counted.
   *[other] { $count } rows are the same as an earlier one ({ $lines }) and are not counted.
} { $incomplete }
repeats-rows-each-action = Count equal rows once
repeats-rows-once-action = Count every row
repeats-cases-each = { $count ->
    [one] One row has the same case id as an earlier one ({ $lines }). It is counted.
   *[other] { $count } rows have the same case id as an earlier one ({ $lines }). They are counted.
} { $incomplete }
repeats-cases-once = { $count ->
    [one] One row has the same case id as an earlier one ({ $lines }) and is not counted.
   *[other] { $count } rows have the same case id as an earlier one ({ $lines }) and are not counted.
} { $incomplete }
repeats-cases-each-action = Count every case once
repeats-cases-once-action = Count every row
repeats-incomplete = The file is so long that not all rows could be compared. There may be more, and they are counted.

# Review and correct
review = Review and correct
review-file = Review and correct { $name }
review-intro = Change what is wrong. Nothing in the file changes, and the choices last until you close the page unless you save them as a recipe.
review-settings = The file
review-letters = Words with letters beyond a to z are read so: { $list }. If they look wrong, choose another encoding.
review-columns = Columns
review-column = Column
review-means = Read as
review-why = Why
review-examples = Examples from the column
review-not-read = not read
review-guarded = Looks like { $kind }. It is not needed, not read and not shown.
review-looks = The header is unknown, but the content looks like { $meaning }. Choose it if that is right.
review-repeated = Says the same as { $other }, which is read.
review-differs = Says the same as { $other }, which is read, but something else in { $count } of the first rows. Choose which of them counts.
review-yes-no = Says yes and no, as the columns for forms of exploitation do. Choose which form it is about.
review-unknown = Neither the header nor the content is known.
review-questions = What do these words mean?
review-questions-none = All words in the columns read are known.
review-answered = What you have answered
review-year-wrong = A year is written with four digits, 2021 for example.
review-no-answer = not answered
review-suggested = Suggested
review-all-choices = All
review-rows = { $count ->
    [one] one row ({ $lines })
   *[other] { $count } rows ({ $lines })
}
review-lacks-year = No column is read as the year yet. Choose year for a column, or write the year of the whole file, or the file cannot be counted.
review-lacks-columns = At least one more column is needed besides the year.
review-apply = Read the file with these choices
review-reset = Forget all choices
review-close = Close without changing
review-save-recipe = Save the choices as a recipe
review-recipe-help = A recipe is a small file with your choices, the headers and the words that you answered, but no rows and no year. Drop it on the page together with a list that has the same headers, and the choices make themselves.
why-header = the header is the column’s name
why-synonym = the header is another word for it
why-derived = the header holds the word
why-content = { $fits } of { $of } cells fit
setting-sheet = Sheet
setting-sheet-why = it has most known headers
setting-encoding = Encoding
setting-separator = Sign between the cells
setting-header-line = Line of the headers (0 if there are none)
setting-header-line-why = the headers seem to stand there
value-not-recorded = not recorded
value-girl = Girl
value-boy = Boy
value-yes = yes
value-no = no

# Files and lists
remove-file = Remove
remove-file-named = Remove { $name }
removed = { $name } is no longer counted.
undo = Undo
corrected = { $name } has been read anew with your choices.
correct-it = Say what the columns are
recipe-taken = The recipe { $name } is used for lists with the same headers that are read from now on.
read-again = The lists have been read anew by the recipe { $name }, where it fits.
recipe-again = Read the files again by the recipe
recipe-bad = { $name } is no recipe that can be read. A recipe is a file that was saved from here.
file-changed = { $name } cannot be read anew. It was changed or moved since it was chosen. Choose it again.
save-listing = Save the list of these rows
save-listing-values = Include what the cells hold
save-listing-help = A list (CSV) with line numbers, columns and what was wrong, to work through in Excel.
listing-name = rows-to-look-at
recipe-name = recipe
listing-line = Line
listing-what = What
listing-consequence = Consequence
listing-column = Column
listing-value = The cell
listing-set-aside = not counted
listing-counted = counted
label-year-unreadable = The year cannot be read
label-lone-cell = Only one cell is filled in, and it says nothing of a person. If it is a heading among the rows, it does not hold for the rows below
label-year-to-come = The year has not come yet
label-role-unreadable = The role is unknown, so it cannot be known whether the person is a victim
label-unreadable = The cell cannot be read and counts as not recorded
label-partly-unreadable = The cell can be read in part only. What can be read is counted
label-ambiguous = May mean several things and counts as not recorded
problem-age-unreadable = The age “{ $value }” cannot be read and counts as not recorded. Victims then count as adults, except girls and boys
problem-total-row = A row of totals
problem-header-again = The headers once more
problem-below-other-header = The row is below headers in another order than the file’s own, so that its values would be read under the wrong ones. Split the file in two
problem-duplicate-row = The same as an earlier row, and you chose to count such rows once
problem-repeated-case = The same case id as an earlier row, and you chose to count every case once
problem-serial-date = The date is written as the spreadsheet’s day number
problem-na-is-namibia = NA is read as Namibia, because the column holds country codes
problem-age-from-birth-year = Only the year of birth or of the case is known, and the person turned 18 that year. Counted as 18
problem-broken-text = The row holds signs that do not exist in the file’s encoding
problem-age-against-group = The age says one thing, the column for adult or child another. The age counts
problem-ambiguous = “{ $value }” in the column { $column } may mean several things and counts as not recorded until you choose
problem-personal-value = personal data
problem-above-header = The row is above the headers, so that it cannot be known what its columns are
problem-age-against-birth = The age and the birth disagree. The age counts
problem-role-not-recorded = The role is not recorded. The person is counted as a victim
problem-nothing-recorded = The row says nothing of the person but year and region. It is counted as an adult
setting-no-header-why = no headers were found
review-saved = The recipe is being saved. Here, what you have changed is used only once you read the file with it.
review-discard = What you have changed is not used if you close now. Close once more if that is what you want.
layout-named-year = No column is read as the year. The whole file counts for the year { $year }, by the name of the file or the sheet.
layout-named-region = No column is read as the region. The whole file counts for the region { $region }, by the name of the file or the sheet.
setting-by-name = the name of the file or the sheet says so
layout-similar-sheets = Other sheets of the workbook look like lists, too, but have not been read: { $list }.
read-sheets = { $count ->
    [one] Read that sheet, too
   *[other] Read the { $count } sheets, too
}
layout-file-year = No column is read as the year. The whole file counts for the year { $year }, as you chose.
layout-file-region = No column is read as the region. The whole file counts for the region { $region }, as you chose.
setting-year = Year of the whole file
setting-year-why = no column is read as the year
setting-short-dates = Dates with a year of two digits
setting-short-dates-why = nobody can see which of the numbers is the year
date-year-first = year first: 21-05-03 is 3 May 2021
date-day-first = day first: 3/5 21 is 3 May 2021
date-month-first = month first: 5/3/21 is 3 May 2021
setting-region = Region of the whole file
setting-region-why = no column is read as the region
same-rows = Is { $name } counted twice?
overlap-with = The file has persons of the same regions and years as { $other }: { $list }. They are added up. If the same persons are in both, they are counted twice; then remove one of the files.
same-rows-as = The file holds exactly the same rows as { $name }. If it is a copy, remove it.

# What files say of themselves
imprint-heading = About the report
imprint-title = Title
imprint-year = Year
imprint-place = Selection
imprint-mode = Mode
imprint-made-up = Note
imprint-source = Source
source-line = Source: { $source }
imprint-date = Date
imprint-caveat = Caveat

# PX
px-subject-area = Human trafficking and human exploitation
px-contents = Number of persons
px-units = persons
px-suppressed = ... means suppressed (confidential), can be 0.

# The report's text: words
list-and = { $first } and { $last }
list-or = { $first } or { $last }
share-all = all
share-none = none
share-half = half
share-percent = { $percent } per cent
share-about = about { $percent } per cent
share-just-over = just over { $percent } per cent
share-just-under = just under { $percent } per cent
share-under-one = less than 1 per cent
share-over-99 = more than 99 per cent
part = { $part } of { $whole }
part-share = { $part } of { $whole }, { $share }
part-all = { $whole ->
    [1] the only one
    [2] both
   *[other] all { $whole }
}
part-bracket = { $part } ({ $share })
people-adults = { $count ->
    [one] { $count } adult
   *[other] { $count } adults
}
people-children = { $count ->
    [one] { $count } child
   *[other] { $count } children
}
people-adults-female = { $count ->
    [one] { $count } woman
   *[other] { $count } women
}
people-adults-male = { $count ->
    [one] { $count } man
   *[other] { $count } men
}
people-adults-other = { $count ->
    [one] { $count } person of another sex
   *[other] { $count } persons of another sex
}
people-adults-not_recorded = { $count ->
    [one] { $count } person whose sex is not recorded
   *[other] { $count } persons whose sex is not recorded
}
people-children-female = { $count ->
    [one] { $count } girl
   *[other] { $count } girls
}
people-children-male = { $count ->
    [one] { $count } boy
   *[other] { $count } boys
}
people-children-other = { $count ->
    [one] { $count } child of another sex
   *[other] { $count } children of another sex
}
people-children-not_recorded = { $count ->
    [one] { $count } child whose sex is not recorded
   *[other] { $count } children whose sex is not recorded
}
group-adults-female = { $count ->
    [one] the woman
   *[other] the women
}
group-adults-male = { $count ->
    [one] the man
   *[other] the men
}
group-children-female = { $count ->
    [one] the girl
   *[other] the girls
}
group-children-male = { $count ->
    [one] the boy
   *[other] the boys
}
many-adults = adults
many-children = children
nobody-adults = any adults
nobody-children = any children
nobody-victims = anybody
suffered-sexual = sexual exploitation
suffered-labour = labour exploitation
suffered-begging = exploitation for begging
suffered-criminality = exploitation for criminality
suffered-forced_marriage = forced marriage
suffered-organ_removal = organ removal
suffered-military = exploitation for military service
suffered-other = another form of exploitation
suffered-multiple = several forms of exploitation

# The report's text: summary, persons
section-summary = Summary
prose-counted = In { $year } the regional coordinators learned of <strong>{ $people }</strong>{ $place ->
    [all] {""}
    [none] {" "}without a recorded region
   *[other] {" "}in { $place }
} who may have been subjected to { $crimes ->
    [both] human trafficking or human exploitation
   *[other] human trafficking
}.
prose-summary-hidden = The numbers that would stand here are not shown.
prose-nobody = In { $year } the regional coordinators did not learn of { $people }{ $place ->
    [all] {""}
    [none] {" "}without a recorded region
   *[other] {" "}in { $place }
} who may have been subjected to { $crimes ->
    [both] human trafficking or human exploitation
   *[other] human trafficking
}.
prose-related-alone = { $count ->
    [one] One related child is recorded, however.
   *[other] { $count } related children are recorded, however.
}
prose-related-too = { $count ->
    [one] Related to them is one child, who is not counted as exploited.
   *[other] Related to them are { $count } children, who are not counted as exploited.
}
prose-sexes = They were { $list }.
prose-all-adults-female = { $count ->
    [1] The person was a woman.
    [2] Both were women.
   *[other] All were women.
}
prose-all-adults-male = { $count ->
    [1] The person was a man.
    [2] Both were men.
   *[other] All were men.
}
prose-all-adults-other = { $count ->
    [1] The person was of another sex.
    [2] Both were of another sex.
   *[other] All were of another sex.
}
prose-all-adults-not_recorded = { $count ->
    [1] The sex is not recorded.
   *[other] The sex is not recorded for any of them.
}
prose-all-children-female = { $count ->
    [1] The child was a girl.
    [2] Both were girls.
   *[other] All were girls.
}
prose-all-children-male = { $count ->
    [1] The child was a boy.
    [2] Both were boys.
   *[other] All were boys.
}
prose-all-children-other = { $count ->
    [1] The child was of another sex.
    [2] Both were of another sex.
   *[other] All were of another sex.
}
prose-all-children-not_recorded = { $count ->
    [1] The sex is not recorded.
   *[other] The sex is not recorded for any of them.
}
prose-majority = A majority, { $share }, were { $who }.
prose-crime = { $crime } concerned { $part }: { $list }.
prose-crime-alone = { $whole ->
    [1] The case concerned { $crime }.
    [2] Both cases concerned { $crime }.
   *[other] All cases concerned { $crime }.
}
prose-crime-none = The crime is not recorded for { $part }.
prose-crime-none-at-all = { $whole ->
    [1] The crime is not recorded.
   *[other] The crime is not recorded for anybody.
}

# The report's text: forms
prose-leading-form = Among { $who }, { $form } was commonest ({ $part }).
prose-leading-forms = Among { $who }, { $form } was commonest ({ $part }), and among { $other } { $other-form } ({ $other-part }).
prose-form-of-all = { $whole ->
    [1] For { $group } it may have been <strong>{ $suffered }</strong>.
    [2] Both of { $group } may have been subjected to <strong>{ $suffered }</strong>.
   *[other] All { $whole } of { $group } may have been subjected to <strong>{ $suffered }</strong>.
}
prose-form-unknown-of-all = { $count ->
    [1] For { $group } the form is unknown.
    [2] For both of { $group } the form is unknown.
   *[other] For all { $count } of { $group } the form is unknown.
}
prose-form-often-unknown = Among { $group } an unknown form is commonest ({ $part }).
prose-form-commonest-known = The commonest known form was <strong>{ $form }</strong> ({ $count }).
prose-form-tie-known = Equally common among the known forms were <strong>{ $form }</strong> ({ $count } each).
prose-form-majority = A majority of { $group }, <strong>{ $share }</strong> ({ $part } of { $whole }), may have been subjected to <strong>{ $suffered }</strong>.
prose-form-commonest = The commonest form among { $group } was <strong>{ $form }</strong> ({ $part }).
prose-form-tie = Equally common among { $group } were <strong>{ $form }</strong> ({ $count } each of { $whole }).
prose-form-next = Next came { $list }.
prose-form-few = Recorded for { $group }: { $list }.
prose-several-forms = { $count ->
    [one] For one person several forms of exploitation are recorded: { $list }.
   *[other] For { $count } persons several forms of exploitation are recorded: { $list }.
}
prose-combination-unrecorded = Which forms is not recorded.
prose-combination-only = The forms are { $combination }.
prose-combinations = { $named ->
    [all] The combinations:
   *[other] The commonest combinations:
}
prose-combination = { $combination } ({ $part })
prose-form-unknown-too = { $count ->
    [one] For one person the form is unknown.
   *[other] For { $count } persons the form is unknown.
}

# The report's text: origins
prose-origins = { $count ->
    [one] One country of origin is recorded:
   *[other] In all, { $count } countries of origin are recorded{ $named ->
        [all] {""}:
       *[other] . Most came from:
    }
}
prose-origins-largest = Most came from:
prose-origins-shown = Of the countries whose counts are shown, most came from:
prose-origin-form-hidden = <strong>{ $origin }</strong>, { $part }
prose-main-origins-shown = Of the countries whose counts are shown, most adults came from { $list }.
prose-origins-tie = In all, { $count } countries of origin are recorded. None of them is commoner than all others: { $equal } countries have { $each } each.
prose-origin = <strong>{ $origin }</strong>{ $whole ->
    [1] {""}
   *[other] {""}, { $part }
}; { $count ->
    [1] form: { $form }
   *[other] commonest form: { $form }
}
prose-origin-unknown-form = <strong>{ $origin }</strong>{ $whole ->
    [1] {""}
   *[other] {""}, { $part }
}; { $count ->
    [1] the form is unknown
   *[other] commonest: form unknown
}
prose-stateless = { $count ->
    [one] One person is stateless.
   *[other] { $count } persons are stateless.
}
prose-origin-not-recorded = { $count ->
    [one] For one person the nationality is not recorded.
   *[other] For { $count } persons the nationality is not recorded.
}
prose-main-origin = The only country of origin recorded for adults is { $list }.
prose-main-origins = Most adults came from { $list }.

# The report's text: related children
prose-no-related-children = No related children are recorded in { $year }.
prose-related-children = In { $year }, <strong>{ $count ->
    [one] { $count } related child
   *[other] { $count } related children
}</strong> belonged to those exploited{ $place ->
    [all] {""}
    [none] {" "}without a recorded region
   *[other] {" "}in { $place }
}.
prose-related-ages = { $whole ->
    [1] The child was { $list }.
   *[other] Of them, { $list }.
}
prose-related-places = { $whole ->
    [1] The child was { $list }.
   *[other] Of them, { $list }.
}
prose-related-0-11 = { $whole ->
    [1] aged 0–11
   *[other] { $count ->
        [one] { $part } was aged 0–11
       *[other] { $part } were aged 0–11
    }
}
prose-related-12-17 = { $whole ->
    [1] aged 12–17
   *[other] { $count ->
        [one] { $part } was aged 12–17
       *[other] { $part } were aged 12–17
    }
}
prose-related-sweden = { $whole ->
    [1] in Sweden
   *[other] { $count ->
        [one] { $part } was in Sweden
       *[other] { $part } were in Sweden
    }
}
prose-related-home_country = { $whole ->
    [1] in the home country
   *[other] { $count ->
        [one] { $part } was in the home country
       *[other] { $part } were in the home country
    }
}
prose-related-no-age = { $count ->
    [one] For one child the age is not recorded.
   *[other] For { $count } children the age is not recorded.
}
prose-related-no-place = { $count ->
    [one] For one child it is not recorded where the child was.
   *[other] For { $count } children it is not recorded where they were.
}

# The report's text: years
prose-one-year = The data are of { $year } alone, so there is no year to compare with.
prose-first-year = { $year } is the first year in the data, so there is no earlier year to compare with.
prose-compared-with = From { $from } to { $to }:
prose-one-crime = Human exploitation was not counted in { $from }, so only human trafficking is compared between { $from } and { $to }.
prose-largest-groups = The largest groups of { $to }, compared with { $from }:
prose-children-of-one-crime = Children in human exploitation were not counted in { $from }, and children are not split by crime. The numbers therefore do not say how the number of children has changed between { $from } ({ $before }) and { $to } ({ $after }).
prose-one-crime-beside-two = With human exploitation, which was counted in { $to } but not in { $from }, the numbers are: { $list }. One crime is then compared with two, and the numbers do not say that more people have been exploited.
prose-from-to = { $group } from { $before } to { $after } ({ $change })
prose-larger-sex = Between the sexes: { $list }.
prose-larger-female = girls outnumbered boys in { $years }
prose-larger-male = boys outnumbered girls in { $years }
prose-larger-equal = equally many in { $years }
prose-year-more = The number of adults{ $crimes ->
    [same] {""}
   *[other] {" "}in human trafficking
} <strong>increased</strong> from { $before } in { $from } to { $after } in { $to } ({ $change }).
prose-year-fewer = The number of adults{ $crimes ->
    [same] {""}
   *[other] {" "}in human trafficking
} <strong>decreased</strong> from { $before } in { $from } to { $after } in { $to } ({ $change }).
prose-year-chance = The number of adults{ $crimes ->
    [same] {""}
   *[other] {" "}in human trafficking
} was { $before } in { $from } and { $after } in { $to } ({ $change }); the difference is small compared with chance.
prose-year-same = The number of adults{ $crimes ->
    [same] {""}
   *[other] {" "}in human trafficking
} was the same in { $from } and { $to }: { $after }.
change-more = The number of { $series } <strong>increased</strong> from { $before } to { $after } ({ $change }).
change-fewer = The number of { $series } <strong>decreased</strong> from { $before } to { $after } ({ $change }).
prose-chance = Between { $from } and { $to } the difference is small compared with chance for { $list }.
prose-same-too = The number is the same for { $list }.
prose-same = Between { $from } and { $to } the number is the same for { $list }.
series-from-to = { $series } (from { $before } to { $after }; { $change })
series-same = { $series } ({ $after })
series = { $who }
series-of-crime = { $who } in { $crime }
series-of-form = { $who } in { $crime } with the form { $form }

# The report's text: regions and sectors
prose-ranked-regions-only = All with a recorded region are in { $names }.
prose-ranked-regions-first = Most were recorded in region { $names } ({ $part }).
prose-ranked-regions-tie = Most were recorded in the regions { $names }, { $count } each.
prose-ranked-sectors-only = The only sector recorded is { $names }.
prose-ranked-sectors-first = The commonest sector was { $names } ({ $part }).
prose-ranked-sectors-tie = Equally common sectors were { $names }, { $count } each.

# The report's text: the crimes and the method
section-crimes = The two crimes
crime-trafficking = <strong>Human trafficking</strong> (Chapter 4, Section 1 a of the Swedish Criminal Code) is to recruit, transport, transfer, harbour or receive a person so that they are exploited, for example for sexual purposes, organ removal, military service or forced labour, or in another activity in a situation of distress. It is done by unlawful coercion, deception, exploitation of somebody’s vulnerable situation or another improper means. If the person is under 18, it is human trafficking without such means, too.
crime-exploitation = <strong>Human exploitation</strong> (Chapter 4, Section 1 b of the Swedish Criminal Code) is to exploit a person in forced labour, work under obviously unreasonable conditions or begging by unlawful coercion, deception or exploitation of the person’s dependence, defencelessness or difficult situation. It became a crime on 1 July 2018 and is counted here from 2019.
section-method = Method
method-heading-counted = Who is counted
method-source = The data are the regional coordinators’ lists of persons who may have been subjected to human trafficking or human exploitation. A person is counted in the year in which a coordinator first learned of them.
method-person = A child is under 18. Where no age is recorded, the person is counted as an adult, unless the sex is recorded as girl or boy.
method-crime = Adults are divided by crime. Children are not: they are too few.
method-forms = A person with two or more forms of exploitation is counted under multiple forms alone. Where no form is recorded, it is unknown.
method-origin = Of several nationalities, the first counts.
method-heading-left-out = Whom the figures do not show
method-related = Related children are children of those exploited. They are not exploited themselves and are in no other table.
method-sex = Those whose sex is not recorded are in the tables, but not in figures by sex. A note below the figure says how many they are.
method-2018 = Human exploitation is not included for 2018 and earlier, which is not the same as zero.
method-heading-change = How differences between years are judged
method-chance = “Increased” and “decreased” are said only where a difference is larger than chance could reasonably make it; otherwise it is said to be small compared with chance. Two counts are compared by an exact test for Poisson counts, and all comparisons of the report are judged together at the level of 5 per cent (Holm’s method). The test supposes that persons are independent of each other. Persons who are met together are not, so even a difference called an increase may come from few events. The counts also depend on resources and on where the coordinators have worked.
method-chance-source = Sources: Przyborowski and Wilenski, <em>Biometrika</em> 31 (1940); Holm, <em>Scandinavian Journal of Statistics</em> 6 (1979). No change in percent is given where the first year has fewer than ten persons.
method-heading-words = How shares and signs are written
method-shares = Shares come from the counts. Round numbers are the multiples of five from 5 to 95 per cent: “about” is within half a percentage point of a round number, “just over” up to two above and “just under” up to two below. Other shares are given in whole per cent in the text, with one decimal in tables. Of fewer than ten persons, the text gives counts alone.
method-heading-protection = How persons are protected
method-suppressed = Counts from 1 to { $largest } are not shown, nor are the numbers from which they could be worked out. For each such count that was not public already there are other possible lists that agree with every number shown: one in which the count is 0 and one in which it is at least { $largest }. This has been checked for all tables together. Countries, forms and other categories have a row even where nobody is counted, so that a row with .. does not say that there is somebody.
method-groups = Nor is a count shown that would say that all in a small group, of fewer than ten persons, share a characteristic.
method-rounded = All counts are rounded to multiples of { $base }, in such a way that parts still add up to totals in all tables. A single count may in reality be up to { $most } larger or smaller; a total may differ by more.
method-signs = In tables, – is zero, .. is not available or not shown, and . cannot occur.

# Saving the report
save-report = Save the report
saving-intro = All files hold the same numbers as the page, with year, selection, mode, notes, source and date. They are saved on this computer and nowhere else.
saving-embedded = This page is inside another page. If no file is saved, that page does not allow it: then open Fallbild in a window of its own. There the browser also asks before you leave anything unsaved, which it does not always do here.
saving-now = Writing { $name } …
saving-done = Saved: { $name }
saving-failed = The file could not be written. The report is still here; try again.
copy-table = Copy table
save-table = Save CSV
table-copied = Copied: { $title }
table-copy-failed = The browser did not let the table be copied. Select it and copy, or save it as CSV.
format-name-docx = Word (.docx)
format-about-docx = The report as text, with figures and tables, to edit.
format-name-html = Web page (.html)
format-about-html = The whole report in one file that any browser can show and print.
format-name-xlsx = Excel (.xlsx)
format-about-xlsx = All tables, one on each sheet, with notes.
format-name-csv = CSV (.zip)
format-about-csv = All tables as CSV, one file for each.
format-name-px = PX (.zip)
format-about-px = All tables for PxWeb, one file for each.
format-name-jsonstat = JSON-stat (.json)
format-about-jsonstat = All tables in one file, for statistical programs.
format-name-datapackage = Data package (.zip)
format-about-datapackage = All tables with a description of each column (Frictionless), for those who program.

# Files of sums
save-sums = Save the sums for the agency
save-sums-help = A file (.fallbild) with the numbers of the tables for all years and regions that have been read, without persons. It holds small counts about few people: it is for the agency, not for print or publication. The agency drops the regions’ files on this page and has the national report.
sums-warning = Small counts about few people. The file is for the Swedish Gender Equality Agency, not for print or publication.
sums-name = aggregates
sums-several = several
account-sums = File of sums, made { $date }: { $list }. It holds the numbers of the tables and no persons.
error-sums-damaged = The file is damaged, changed or incomplete, so its numbers cannot be trusted. Ask whoever sent it to save it again.
error-sums-newer = The file was saved by a newer Fallbild. Get the new version of the page and open the file there.
error-sums-made-up = The file holds made-up example data, which are not counted together with real ones. Start over if you want to see them.
error-sums-too-large = The file is larger than { $limit } MB, as no file of sums is. Check that you chose the right file.
error-sums-contradiction = The numbers in the file contradict each other: the table “{ $table }”, region { $region }, does not agree with the others. Ask whoever sent the file to save it again.
error-sums-counted-already = The file is not counted, since somebody would be counted twice: { $list } is in { $other } already. Remove that file first if this one is to be counted instead.

# The report on paper
exhibit-adults_by_sex_crime = Sex and crime
exhibit-adults_by_sex_form = Form of exploitation
exhibit-adults_by_origin_form = Origin
exhibit-children_by_sex = Sex
exhibit-children_by_sex_form = Form of exploitation
exhibit-children_by_origin_form = Origin
exhibit-adults_by_year_crime_sex_form = Adults by form of exploitation
exhibit-children_by_year_sex = Children
exhibit-adults_by_year_crime_sex = Adults
table-number = Table { $number }
appendix = Appendix of tables
see-table = The whole table is in the appendix, { $table }.
paper-page = Page
paper-of = of

# Tables in files
sheet-percent = { $column }, percent
sheet-cover = About the file
sheet-contents = Sheets
sheet-notes = Notes
sheet-notes-about = What holds for all tables, and the notes of each
sheet-see-notes = Notes on the sheet Notes: { $notes }
sheet-numbers = Numbers and signs
sheet-numbers-about = Zero is written 0. The sign .. is not available or not shown, and . cannot occur. Each table is on a sheet of its own, and the totals are the tables’ own.
sheet-to-cover = To the sheet About the file
sheet-one-table = The sheet has one table. Selection: { $place }.
sheet-note = Note
sheet-note-text = What it says
sheet-note-tables = Holds for table
sheet-name-adults_by_sex_crime = Adults, sex and crime
sheet-name-adults_by_sex_form = Adults, forms and sex
sheet-name-adults_by_origin_form = Adults, origins
sheet-name-children_by_sex = Children, sex
sheet-name-children_by_sex_form = Children, forms and sex
sheet-name-children_by_origin_form = Children, origins
sheet-name-related_children_by_age_place = Related children
sheet-name-adults_by_year_crime_sex = Adults by year
sheet-name-adults_by_year_crime_sex_form = Adults, forms by year
sheet-name-children_by_year_sex = Children by year
sheet-name-victims_by_region_agegroup_sex = Regions
sheet-name-labour_by_sector_sex = Sectors
sheet-name-multiple_by_combination_agegroup = Several forms
data-codes = What the codes mean
data-count = Number of persons; empty where the status says why there is no count
data-status = Why there is no count: not_collected was not collected, not_applicable cannot occur, suppressed is confidential and can be 0

# Check of the figures
section-check = Check of the figures
check-summary = { $all } comparisons were made: { $totals } totals with their parts, { $repeated } numbers that stand in several tables, and { $computed } shares and changes with their counts.
check-result = { $count ->
    [0] All agree.
    [one] One does not agree.
   *[other] { $count } do not agree.
}
check-hidden = { $count ->
    [one] One total has a part that is not shown and cannot be checked.
   *[other] { $count } totals have a part that is not shown and cannot be checked.
}
check-total = { $table }: { $place } is { $found }, but the parts make { $expected }.
check-repeated = { $table }: { $place } is { $found }, but { $expected } in another table.
check-computed = { $table }: { $place } shows { $found }, but the counts make { $expected }.
published-heading = Compare with figures published before
published-help = Paste figures that have been published, or drop a CSV file on the page: a row for each number with table, year, cell and count. The table is “figure 1”, its title or the heading above it. Two years, such as 2018–2021, mean the change between them. A number with % is a share. None of it is kept.
published-label = Published figures
published-compare = Compare
published-example = Show an example
published-one = One file of published figures is compared at a time: { $name } is not compared. Add it by itself.
published-no-report = The file holds published figures to compare with. Read a case list first and drop it again.
published-unreadable = This cannot be read as published figures. The first line should be table;year;cell;count. Mend it and try again.
published-of = Compared with the report for { $year }, { $place }.
published-percent-of = { $percent } of { $whole }
published-summary = { $compared ->
    [one] One published number was compared.
   *[other] { $compared } published numbers were compared.
} { $differ ->
    [0] All agree.
    [one] One does not agree.
   *[other] { $differ } do not agree.
}{ $not ->
    [0] {""}
    [one] {" "}One row could not be compared.
   *[other] {" "}{ $not } rows could not be compared.
}
published-differences = Numbers that do not agree
published-column-line = Line
published-column-table = Table
published-column-period = Year
published-column-cell = Cell
published-column-published = Published
published-column-expected = Should be
published-column-with = Compared with
published-with-report = the report
published-with-both = the report and other published numbers
published-with-published = other published numbers
published-why-cells = Line { $line }: there should be four cells.
published-why-year = Line { $line }: “{ $value }” is no year.
published-why-number = Line { $line }: “{ $value }” is no number.
published-why-table = Line { $line }: the table “{ $value }” is not in the report.
published-why-cell = Line { $line }: the cell “{ $value }” is not in the table.
published-why-other-year = Line { $line }: { $value } is not in the data, or is not shown in that table for the chosen year.
published-why-not-shown = Line { $line }: the number is not shown in the report.
published-why-too-long = The file is longer than 1 MB. Divide it.

# Publication
publication-summary = { $primary } small counts are hidden, and { $secondary } other numbers that would give them away. { $shown } numbers are shown, { $persons } of them above zero. The check has { $witnesses } other possible lists, all of which give the same published numbers.
publication-nothing-small = No counts are so small that they must be hidden: all { $shown } numbers are shown.
publication-rounded = All { $shown } numbers are rounded. A total differs by { $farthest } at most from what was counted.
publication-nothing-shown = Everything is hidden: no counts are large enough to be shown.
publication-known = { $count ->
    [one] One number of the report is public already, and protection holds against those who know it, too.
   *[other] { $count } numbers of the report are public already, and protection holds against those who know them, too.
}
publication-elsewhere = { $count ->
    [one] One of the public numbers has not been considered: it is no count in this report. Shares and changes are not considered.
   *[other] { $count } of the public numbers have not been considered: they are no counts in this report. Shares and changes are not considered, and what was hidden in an earlier release is not protected.
}
publication-left-out = The table “{ $table }” is left out: that it is there would say that there is somebody in it.
certificate-warning = A certificate from Fallbild, for internal use only. What is hidden in the report stands in it or can be guessed from it. Do not publish it, and keep it like the list.
refusal-not-found = The report cannot be published like this: { $cell } cannot be protected. Combine more, leave out the rule of small groups, or round instead.
refusal-not-rounded = The report cannot be rounded so that all numbers add up. Hide small counts instead.
refusal-known-too-much = The report cannot be published like this: what is public already gives { $cell } away, whatever is hidden. Choose the threshold and combine what was combined when it became public, or remove it if it is not public.
refusal-contradicted = What is said to be public does not agree with the lists: { $list }. Correct it. If the lists have changed since it became public, the protection does not cover the comparison: then remove it.
refusal-contradiction = { $cell } is { $counted } here but is said to be { $public }
refusal-not-figures = The figures that are public cannot be read. The first line should be table;year;cell;count.
refusal-not-release = The file with an earlier release cannot be read. It should be the report as JSON-stat, or its certificate, saved by Fallbild.
refusal-no-such-rule = The threshold should be 3 to 10 and the rounding to 3 or 5, and what has a row of its own must have at least as many persons.
refusal-unproved = The report is not released: the check of its protection failed. That is a fault in Fallbild. Report it, without lists.
refusal-footnote = the count in the note to “{ $table }”
refusal-group = a small group of people who are all alike
refusal-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
refusal-rounded-release = The earlier release is rounded. Hidden and rounded numbers of the same data are never mixed, so it cannot be added as public: round this report, too.
mode-legend = Mode
mode-internal-short = Internal
mode-publication-short = For publication
preparing = The protection is being computed for all tables together …
not-published = The computation was cancelled. What was shown before is still shown.
not-computed = The computation of the protection was cancelled, so nothing is shown. In the mode Internal the report is shown as counted, unprotected.
refusal-stays = The change could not be made. What was shown before is still shown.
withheld-help = Nothing of the report is shown in this mode until it can be protected. In the mode Internal it is shown as counted.
way-out-again = Compute again
way-out-no-groups = Without the rule of small groups
way-out-together = Combine those below ten
way-out-rounded = Round to 3 instead
public-not-considered = What is shown does not consider the public numbers that you have added since. Do not publish it like this.
refusal-heading = The report is not published
publication-heading = Protection for publication
publication-internal = This panel is for you alone: it is not printed and is in no file. The account of the rows is internal and is shown in the mode Internal.
publication-time = Computed in { $seconds } s, and checked here on the page.
publication-decisions = How the report is protected
publication-tables = What is hidden in each table
publication-no-table = Nothing is hidden.
publication-public = Numbers that are public already
publication-uncovered = What the protection does not cover
hidden-column-title = Table
hidden-column-primary = Small counts
hidden-column-secondary = Others hidden
hidden-column-all = Of all numbers
save-certificate = Save certificate
certificate-help = The certificate proves the protection, so that somebody else can check it with Fallbild's source code. Do not publish it: what is hidden stands in it or can be guessed from it. Keep it like the list.
certificate-name = certificate-internal
method-legend = Method
method-hide = Hide small counts, and the numbers that would give them away
method-round = Round all counts to multiples of { $base }
method-never-mixed = The methods are never mixed for the same data: with a rounded number and one that is shown, what is hidden can be worked out. So publish a report in one way.
small-legend = What is too small
threshold-label = Smallest count that is shown
groups-label = Also hide a count that says that all in a small group, of fewer than ten, share a characteristic: “five men, all in begging”.
together-legend = Combine what is rare, and less is hidden
together-help = Countries, combinations and forms with few persons are counted as others instead of being hidden one by one.
together-origins = Countries
together-combinations = Combinations of forms
together-forms = Forms
together-none = Each by itself
together-fewer = Combine those with fewer than { $fewest }
together-warning = Every country gets a row, even with nobody from there. Where the count is hidden, a reader will still guess that there is somebody. Better combine them.
compare-caption = How much is hidden, like this and in other ways
compare-way = Way
compare-hidden = Hidden numbers
compare-shown = Shown above zero
compare-now = Like this
compare-none = Each by itself
compare-threshold = Countries and combinations below the smallest count combined
compare-ten = Countries, combinations and forms below ten combined
compare-no-groups = Without the rule of small groups
compare-take = Choose
compare-together = Compare with other ways
public-help = Numbers from earlier reports or a press release. Protection then holds against those who know them, too. A line for each number, the first line as in the example.
public-label = Public numbers
public-use = Take them into account
public-choose = Choose an earlier release (JSON-stat or certificate) …
public-not-rounded = Where all numbers are rounded, numbers that are public already are not taken into account.
uncovered-releases = Several releases of the same data, compared with each other: one per region, one per year or a corrected version. Add earlier releases as public numbers. That protects this report, but not what was hidden in the earlier one.
uncovered-releases-rounded = Several releases of the same data, compared with each other: one per region, one per year, a corrected version, or one in which small counts are hidden.
uncovered-cases = Those who know cases already, or who are in the lists themselves.
uncovered-method = Those who reason from the method itself: a hidden number mostly stands for somebody.
uncovered-rows = That a year or a region is there. It says that there is a list, and mostly that it is not empty.
uncovered-law = The legal judgement. Secrecy is assessed under the Public Access to Information and Secrecy Act, such as chapter 24, section 8.
uncovered-rounding = Rounding promises less than hiding: a rounded count says about how many there are, and 3 or 5 that there is somebody.

# The help
help = Help
help-title = How to use Fallbild
help-heading-steps = From list to report
help-step-list = <strong>Choose the list</strong>, drop it on the page, or paste it from Excel. Several lists are added up.
help-step-account = <strong>Read what was counted.</strong> At the top stands how many rows were counted, which were not, and why.
help-step-correct = <strong>Answer the questions.</strong> Under Review and correct you say what a column or a word means. Save the answers as a recipe, and they hold next time too.
help-step-take-along = <strong>Save or print the report.</strong> When you close the page, everything is gone.
help-heading-modes = The two modes, and the file for the agency
help-mode-internal = <strong>Internal</strong> shows all counts as counted, small ones too. Show the report only to those who may see the list.
help-mode-publication = <strong>For publication</strong> hides or rounds small counts, and the numbers that would give them away, in the whole report at once. Only that report can be handed out.
help-mode-agency = <strong>Sums for the agency</strong> is a file with the numbers of the report and no persons. It holds small counts and is not for publication.
help-heading-signs = Signs in the tables
help-sign-zero = <strong>–</strong> means zero.
help-sign-hidden = <strong>..</strong> means that a figure is not available or not shown.
help-sign-impossible = <strong>.</strong> means that a figure cannot occur.
help-heading-keys = With the keyboard
help-key-move = <strong>Tab</strong> goes to the next button, link or table, and <strong>Enter</strong> presses it. The first link skips to the report.
help-key-figure = <strong>The arrows</strong> go through a figure and read out each value. Each figure has a table, too.
help-key-paste = <strong>Ctrl+V</strong> pastes a table that you have copied in Excel.
help-key-undo = <strong>Ctrl+Z</strong> undoes the last choice.
help-key-print = <strong>Ctrl+P</strong> prints the report.
help-heading-lost = If something is not right
help-lost = Fallbild says what is wrong, where, and what you can do. If the number of rows is not right, look under What was read, at the top of the report. Never send a list to get help: describe the fault in words, or with made-up rows.

# The template
template-title = Case list
template-heading = Begin with an empty template
template-text = The template is a CSV file with the headers and no rows. Open it in Excel and write one row per person. The description of the columns is for those who build a system (Frictionless Table Schema).
template-save = Save the template (CSV)
template-save-schema = Save the description of the columns (JSON)
template-one-of = One of these words, written so, or nothing: { $list }. (Fallbild reads more ways to write them.)
template-name = template
template-schema-name = template-columns
saved = The browser saves { $name }.

# Pasted
paste-here = or paste a table that you have copied in Excel (Ctrl+V)
pasted-name = Pasted table { $number }
pasted-nothing = What was pasted is no text. Copy the rows in Excel, with their headers, and paste again.

# Undo
cleared = The lists are not counted any more. Undo brings them back, until you close the page or read something else.
undone = Undone: { $what }
undo-year = choice of year.
undo-region = choice of region.
undo-mode = choice of mode.
undo-files = added files.
undo-start-over = starting over.
nothing-to-undo = There is nothing to undo.

# The accessibility statement
accessibility = Accessibility
accessibility-title = Accessibility statement for Fallbild
access-intro = Fallbild is a web page in one file. The public body that hands out the file, or puts it on its intranet, stands behind it and is responsible for this statement. As many as possible should be able to use Fallbild. Here stands how the page meets the Swedish act (2018:1937) on accessibility of digital public service, what is lacking, and how you report it.
access-heading-how = How accessible is the page?
access-how = Fallbild is <strong>partially compliant</strong> with the act. The page is built to EN 301 549 V3.2.1 and WCAG 2.2 at level AA. What is lacking or has not been tried stands below.
access-heading-lacking = What is lacking
access-lacking-audit = Nobody from outside has audited the page, and it has not been tried by people who use a screen reader every day.
access-lacking-figures = Charts and maps are pictures. Each has a heading, a description, a table and a slider that reads out its values, but where something lies on the map can only be seen. Their text grows when the page is enlarged, but not when only the size of text is changed.
access-lacking-files = The Excel files follow the advice for accessible tables. The files in CSV, PX, JSON-stat and data package are for programs and have no form.
access-lacking-print = The browser's own menu does not print the report. The button Print and Ctrl+P do. A PDF that the browser makes has not been tried with assistive technology.
access-lacking-long = The report is long, with many tables. Contents and headings lead the way, but listening through the page can take time.
access-heading-cannot = What can you do if you cannot use parts of the page?
access-cannot = Save the report as Word, web page or Excel, or ask those who gave you Fallbild for the content in another way.
access-heading-report = Report what is lacking
access-report = Contact those at your authority who gave you Fallbild. The page cannot send anything itself. Describe what is lacking without anything from the list.
access-heading-supervision = Supervision
access-supervision = If you are not content with the answer you can complain to the supervisor, the Agency for Digital Government: www.digg.se/tdosanmalan.
access-heading-tested = How the page was tested
access-tested = Self-assessment. The program axe-core tries sixteen states, from the empty page to publication, in Chromium and Firefox, in Swedish and English, light and dark and 320 pixels wide, without a finding. Tests go through the tasks of the page by keyboard alone, and try text twice as large, colours of one's own, and targets of at least 24 pixels.
access-dates = The assessment was made on 27 November 2026. The statement was last updated on 27 November 2026.
