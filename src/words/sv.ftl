# Svenska. Samma nycklar som i en.ftl; ett test ser till det.

# Sidan
app-name = Fallbild
app-purpose = Gör statistik av en fallista, i webbläsaren, utan att listan lämnar datorn.
choose-file = Välj fil
add-file = Lägg till fil
drop-here = eller släpp en eller flera CSV-filer var som helst på sidan
drop-now = Släpp filerna här
try-sample = Prova med exempeldata
start-over = Börja om
cancel = Avbryt
close = Stäng
year = År
region = Region
all-regions = Hela landet
language-switch = In English
skip-to-report = Hoppa till rapporten
contents = Innehåll
print = Skriv ut
toolbar = Val för rapporten
reading = Läser { $name }
reading-progress = { $percent } %
already-read = { $name } är redan inläst och räknas inte en gång till.
cancelled = Läsningen avbröts. { $name } räknades inte.
report-updated = Rapporten visar nu: { $what }.
show-forms-of-origins = Visa formerna för varje ursprung ({ $rows ->
    [one] en rad
   *[other] { $rows } rader
})
show-table = Visa tabellen ({ $rows ->
    [one] en rad
   *[other] { $rows } rader
})
sample-name = Påhittade exempeldata 2018–2021
sample-note = Exempeldata: alla personer är påhittade. Summorna är de publicerade.
privacy-heading = Inget lämnar datorn
privacy-text = Filen läses och räknas i webbläsaren. Sidan har inget nätverk att skicka till, sparar inget och fungerar utan internet. När du stänger sidan är allt borta.
file-heading = Vad filen ska innehålla
file-text = En CSV-fil (UTF-8) med en rad per person. Kolumnernas ordning spelar ingen roll och andra kolumner läses inte.
file-column = Kolumn
file-values = Värden
file-header-year = år
file-header-region = region
file-header-sex = kön
file-header-age = ålder
file-header-nationality = nationalitet
file-header-crime = brott
file-header-exploitation = exploateringsform
file-header-role = roll
file-header-place = vistelse
file-header-sector = bransch
file-year = år eller datum, till exempel 2021
file-region = Nord, Mitt, Bergslagen, Väst, Stockholm, Öst, Syd
file-sex = kvinna, man, flicka, pojke, annat; tomt om det inte noterats
file-age = år, eller barn eller vuxen; tomt om det inte noterats: då avgör flicka eller pojke, annars räknas personen som vuxen
file-nationality = land, landskod eller adjektiv; flera med , / ; eller + emellan
file-crime = människohandel, människoexploatering
file-exploitation = sexuell exploatering, arbetskraftsexploatering, tiggeri …; eller en ja/nej-kolumn per form
file-role = tomt eller utsatt; närstående barn
file-place = i Sverige, i hemlandet (bara närstående barn)
file-sector = grön näring, bygg, hotell och restaurang … (bara arbetskraftsexploatering)

# Rapporten
report-title = Kända fall { $year }
report-in-region = Region { $region }
mode-internal = Intern: så som räknat. Små tal är inte skyddade och får inte publiceras.
caveat = Siffrorna visar kända fall, inte hur många som är utsatta. Mörkertalet är stort, och antalet beror på resurser och på vilka som regionkoordinatorerna har mött.
section-adults = Vuxna
section-children = Barn
section-related-children = Närstående barn
section-years = Jämförelse över tid
section-regions = Regioner
section-sectors = Branscher

# Tabeller
table-adults_by_sex_crime = Vuxna efter kön och brott, { $year }
table-adults_by_sex_form = Vuxna efter exploateringsform och kön, { $year }
table-adults_by_origin_form = Vuxna efter ursprung och exploateringsform, { $year }
table-children_by_sex = Barn efter kön, { $year }
table-children_by_sex_form = Barn efter exploateringsform och kön, { $year }
table-children_by_origin_form = Barn efter ursprung och exploateringsform, { $year }
table-related_children_by_age_place = Närstående barn efter ålder och vistelse, { $year }
table-adults_by_year_crime_sex = Vuxna efter brott, kön och år
table-adults_by_year_crime_sex_form = Vuxna efter brott, kön, exploateringsform och år
table-children_by_year_sex = Barn efter kön och år
table-victims_by_region_agegroup_sex = Vuxna och barn efter region och kön, { $year }
table-labour_by_sector_sex = Vuxna i arbetskraftsexploatering efter bransch och kön, { $year }
ranked-adults_by_origin_form = Vuxnas ursprung, { $year }
ranked-children_by_origin_form = Barns ursprung, { $year }
column-count = Antal
column-share = Andel
column-rank = Plats
column-origin = Ursprung
column-commonest-form = Vanligaste form
column-change = Förändring { $from }–{ $to }
column-change-percent = I procent
tie = { $first } och { $second }
tie-of-many = Flera lika vanliga
no-persons = Inga personer finns i urvalet.
nobody-counted = Ingen rad kunde räknas

# Dimensioner
dimension-year = År
dimension-region = Region
dimension-sex = Kön
dimension-agegroup = Åldersgrupp
dimension-crime = Brott
dimension-form = Exploateringsform
dimension-origin = Ursprung
dimension-age = Ålder
dimension-place = Vistelse
dimension-sector = Bransch

# Noter
note-age-not-recorded = { $count ->
    [one] För en person är åldern inte noterad. Personen räknas som vuxen.
   *[other] För { $count } personer är åldern inte noterad. De räknas som vuxna.
}
note-sex-not-recorded = { $count ->
    [one] För en person är könet inte noterat. Personen är inte med i figuren. Form: { $forms }.
   *[other] För { $count } personer är könet inte noterat. De är inte med i figuren. Deras former: { $forms }.
}
note-sex-not-recorded-plain = { $count ->
    [one] För en person är könet inte noterat. Personen är inte med i figuren.
   *[other] För { $count } personer är könet inte noterat. De är inte med i figuren.
}
note-one-form = En person med två eller flera former räknas bara som ”Flera former”. Om ingen form är noterad räknas formen som okänd.
note-children-no-crime = Barn delas inte upp på brott: de är för få.
note-2018 = Människoexploatering blev brott den 1 juli 2018 och räknas från 2019. Till och med 2018 finns alltså inga uppgifter om det, vilket inte är detsamma som noll. Totalerna till och med 2018 omfattar därför inte människoexploatering.
note-related-children = Närstående barn är barn till utsatta. De är inte själva utsatta och räknas inte i någon annan tabell.
note-several-nationalities = { $count ->
    [one] För en person är flera nationaliteter noterade
   *[other] För { $count } personer är flera nationaliteter noterade
}; den första räknas.
note-shares = Andelar är beräknade på antalen.
note-small-base = Förändring i procent visas inte när utgångsåret har färre än tio personer.
note-zero = – betyder noll.
note-not-available = .. betyder att uppgift saknas.
note-not-applicable = . betyder att uppgift inte kan förekomma.
note-left-out = Inga personer finns i: { $list }. De raderna och kolumnerna visas inte.
note-labour-only = Bara personer med arbetskraftsexploatering som enda form räknas här.

# Figurer
figure-number = Figur { $number }
figure-description-bars = Liggande staplar. Samma tal står i tabellen.
figure-description-grid = Små liggande staplar för varje år, med samma skala i hela figuren. Samma tal står i tabellen.
figure-description-columns = Stående staplar för varje år. Samma tal står i tabellen.
figure-empty = Inga personer med noterat kön finns i urvalet.
figure-not-collected = ej insamlat

# Redovisning
account-heading = Vad som lästes, alla år och regioner
account-files = Filer
account-rows = Rader
account-adults = Vuxna
account-children = Barn
account-related-children = Närstående barn
account-set-aside = Rader som inte räknas
account-sum = { $rows ->
    [one] 1 rad
   *[other] { $rows } rader
} = { $counted ->
    [one] 1 person
   *[other] { $counted } personer
} + { $aside ->
    [one] 1 rad
   *[other] { $aside } rader
} som inte räknas
account-without-age = Ålder ej noterad (räknas som vuxna)
account-without-sex = Kön ej noterat
account-without-form = Okänd form
account-without-origin = Nationalitet ej noterad
account-several-nationalities = Flera nationaliteter
account-set-aside-heading = Rader som inte räknas, och varför
account-remarks-heading = Rader som räknas men som har något oväntat
account-no-problems = Alla rader kunde räknas och inget oväntat hittades.
account-what = Vad
account-where = Var
account-details = Filer, kolumner och det som inte kunde läsas
account-columns-read = Lästa kolumner: { $list }.
account-columns-ignored = Kolumner som inte läses: { $list }.
account-columns-more = och { $count } till
account-columns-missing = Kolumner som saknas, och som därför räknas som ej noterat: { $list }.
account-columns-repeated = Kolumner som säger samma sak som en tidigare kolumn, och som inte läses: { $list }.
account-role-missing = Kolumnen roll saknas: alla räknas som utsatta, ingen som närstående barn.
account-lines = { $count ->
    [one] rad { $lines }
   *[other] rad { $lines }
}
account-lines-more = rad { $lines } med flera
column-as = { $header } som { $meaning }

# Problem
problem-empty-row = Tom rad
problem-too-many-cells = Fler celler än rubriker. Troligen står ett skiljetecken inuti en cell, så att värdena kan ha hamnat under fel rubrik
problem-rows-inside-cell = En cell innehåller hela rader. Troligen saknas ett citattecken ("), så att raderna under har hamnat i samma cell och inte räknas
problem-too-few-cells = Raden slutar före sista rubriken. Det som saknas räknas som ej noterat
problem-year-missing = Året saknas
problem-year-unreadable = Året ”{ $value }” kan inte läsas
problem-year-to-come = Året ”{ $value }” har inte kommit än
problem-role-unreadable = Rollen ”{ $value }” är okänd, så det går inte att veta om personen är utsatt
problem-exploitation-not-collected = Människoexploatering före 2019. Det började räknas 2019
problem-related-child-of-age = Närstående barn som är 18 år eller äldre
problem-unreadable = ”{ $value }” i kolumnen { $column } kan inte läsas och räknas som ej noterat
problem-partly-unreadable = ”{ $value }” i kolumnen { $column } kan bara läsas delvis. Det som kan läsas räknas
problem-age-unreadable = Åldern ”{ $value }” kan inte läsas och räknas som ej noterad. Utsatta räknas då som vuxna, utom flicka och pojke
problem-age-against-sex = Kön säger barn, åldern säger vuxen. Åldern gäller
problem-sector-without-labour = Bransch finns, men formen är inte bara arbetskraftsexploatering. Branschen räknas inte
problem-any-value = andra värden

# Fel
error-heading = Filen { $name } kunde inte läsas
error-empty = Filen är tom. Kontrollera att du valde rätt fil och att den är sparad med innehåll.
error-foreign-pdf = Filen är en PDF, inte en CSV-fil. Öppna listan där den förs, till exempel i Excel, och spara den som CSV UTF-8.
error-foreign-picture = Filen är en bild, inte en CSV-fil. Öppna listan där den förs, till exempel i Excel, och spara den som CSV UTF-8.
error-foreign-workbook = Filen är en arbetsbok eller en zip-fil. Öppna den i Excel, välj Spara som och formatet CSV UTF-8 (kommaavgränsad), och välj den filen här.
error-foreign-old-workbook = Filen är en äldre eller lösenordsskyddad arbetsbok. Öppna den i Excel, välj Spara som och formatet CSV UTF-8 (kommaavgränsad), och välj den filen här.
error-foreign-utf16 = Filen är text i UTF-16. Öppna den i Excel, välj Spara som och formatet CSV UTF-8 (kommaavgränsad), och välj den filen här.
error-foreign-binary = Filen är inte en textfil. Öppna listan där den förs, till exempel i Excel, och spara den som CSV UTF-8.
error-not-utf8 = Rad { $line } är inte skriven i UTF-8, så å, ä och ö kan inte läsas säkert. Öppna filen i Excel, välj Spara som och formatet CSV UTF-8 (kommaavgränsad), och välj den filen här.
error-row-too-long = Raden som börjar på rad { $line } är längre än { $limit } MB. Troligen saknas ett citattecken ("). Rätta raden och välj filen igen.
error-no-columns = Rubrikerna känns inte igen. Första raden ska ha rubriken år och minst en till, till exempel region, kön, ålder, nationalitet, brott eller exploateringsform. Ta bort rader som står ovanför rubrikerna. { $found }
error-no-year = Kolumnen år saknas. Lägg till en kolumn med rubriken år och välj filen igen. { $found }
error-found = Det här hittades: { $list }.
error-no-rows = Filen har rubriker men inga rader under dem. Kontrollera att du valde rätt fil.
error-unavailable = Datorn kunde inte läsa filen. Den kan ha flyttats, ändrats eller vara öppen i ett annat program. Välj den igen. ({ $reason })
error-worker = Läsningen stannade oväntat. Den rapport som visas står kvar. Välj filen igen; om det upprepas, dela upp filen.
