# English. The same keys as in sv.ftl; a test sees to it.

# The page
app-name = Fallbild
app-purpose = Makes statistics of a case list, in the browser, without the list leaving the computer.
choose-file = Choose file
add-file = Add file
drop-here = or drop one or several CSV files anywhere on the page
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
file-text = A CSV file (UTF-8) with one row per person. The order of the columns does not matter and other columns are not read.
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
file-region = Nord, Mitt, Bergslagen, Väst, Stockholm, Öst, Syd
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
report-in-region = Region { $region }
mode-internal = Internal: as counted. Small numbers are not protected and must not be published.
caveat = The figures show known cases, not how many people are exploited. Unknown numbers are large, and the counts depend on resources and on whom the regional coordinators have met.
section-adults = Adults
section-children = Children
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
note-related-children = Related children are children of victims. They are not victims themselves and are counted in no other table.
note-several-nationalities = { $count ->
    [one] Several nationalities were recorded for one person
   *[other] Several nationalities were recorded for { $count } persons
}; the first counts.
note-shares = Shares are computed from the counts.
note-small-base = Change in percent is not shown where the first year has fewer than ten persons.
note-zero = – means zero.
note-not-available = .. means that data are not available.
note-not-applicable = . means that the value cannot occur.
note-left-out = Nobody is in: { $list }. Those rows and columns are not shown.
note-labour-only = Only persons with labour exploitation as their only form are counted here.

# Figures
figure-number = Figure { $number }
figure-description-bars = Horizontal bars. The same numbers are in the table.
figure-description-grid = Small horizontal bars for each year, on one scale throughout the figure. The same numbers are in the table.
figure-description-columns = Columns for each year. The same numbers are in the table.
figure-empty = Nobody with a recorded sex is in the selection.
figure-not-collected = not collected

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
account-columns-repeated = Columns that say the same as an earlier one, and are not read: { $list }.
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
problem-year-to-come = The year “{ $value }” has not come yet
problem-role-unreadable = The role “{ $value }” is not known, so it is not known whether the person is a victim
problem-exploitation-not-collected = Human exploitation before 2019. It is counted from 2019
problem-related-child-of-age = Related child of 18 or older
problem-unreadable = “{ $value }” in the column { $column } cannot be read and counts as not recorded
problem-partly-unreadable = “{ $value }” in the column { $column } can be read in part only. What can be read counts
problem-age-unreadable = The age “{ $value }” cannot be read and counts as not recorded. Victims are then counted as adults, except girl and boy
problem-age-against-sex = The sex says child, the age says adult. The age counts
problem-sector-without-labour = There is a sector, but the form is not labour exploitation alone. The sector is not counted
problem-any-value = other values

# Errors
error-heading = The file { $name } could not be read
error-empty = The file is empty. Check that you chose the right file and that it was saved with content.
error-foreign-pdf = The file is a PDF, not a CSV file. Open the list where it is kept, for example in Excel, and save it as CSV UTF-8.
error-foreign-picture = The file is a picture, not a CSV file. Open the list where it is kept, for example in Excel, and save it as CSV UTF-8.
error-foreign-workbook = The file is a workbook or a zip file. Open it in Excel, choose Save As and the format CSV UTF-8 (Comma delimited), and choose that file here.
error-foreign-old-workbook = The file is an older or password-protected workbook. Open it in Excel, choose Save As and the format CSV UTF-8 (Comma delimited), and choose that file here.
error-foreign-utf16 = The file is text in UTF-16. Open it in Excel, choose Save As and the format CSV UTF-8 (Comma delimited), and choose that file here.
error-foreign-binary = The file is not a text file. Open the list where it is kept, for example in Excel, and save it as CSV UTF-8.
error-not-utf8 = Line { $line } is not written in UTF-8, so å, ä and ö cannot be read with certainty. Open the file in Excel, choose Save As and the format CSV UTF-8 (Comma delimited), and choose that file here.
error-row-too-long = The row that begins on line { $line } is longer than { $limit } MB. Most likely a quotation mark (") is missing. Mend the row and choose the file again.
error-no-columns = The headers are not known. The first row should have the header year and at least one more, for example region, sex, age, nationality, crime or exploitation. Remove rows that stand above the headers. { $found }
error-no-year = The column year is missing. Add a column with the header year and choose the file again. { $found }
error-found = This was found: { $list }.
error-no-rows = The file has headers but no rows below them. Check that you chose the right file.
error-unavailable = The computer could not read the file. It may have been moved, changed or be open in another program. Choose it again. ({ $reason })
error-worker = Reading stopped unexpectedly. The report shown stays as it is. Choose the file again; if it happens again, split the file.
