# Svenska. Samma nycklar som i en.ftl; ett test ser till det.

# Sidan
app-name = Fallbild
app-purpose = Gör statistik av en fallista, i webbläsaren, utan att listan lämnar datorn.
choose-file = Välj fil
add-file = Lägg till fil
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
map-number = Karta { $number }
figure-description-bars = Liggande staplar. Samma tal står i tabellen.
figure-description-donut = Ringar med de fyra största delarna och resten. Antalen står i tabellen.
figure-description-grid = Små staplar för varje år, med samma skala i hela figuren. Samma tal står i tabellen.
figure-description-columns = Stående staplar för varje år, med samma skala i hela figuren. Samma tal står i tabellen.
figure-description-map = Världskarta med en cirkel för varje ursprung. Samma tal står i tabellen.
figure-kind-bars = Staplar
figure-kind-donut = Ringar
figure-kind-columns = Staplar
figure-kind-grid = Små staplar
figure-kind-map = Karta
figure-empty = Inga personer med noterat kön finns i urvalet.
figure-not-collected = ej insamlat
figure-marked = Markerat i tabellen: { $what }
figure-unmarked = Inget är markerat i tabellen.
figure-values = { $figure }: värden
figure-tools = { $figure }: visa, spara och kopiera
figure-help = Piltangenterna går mellan värdena. Enter markerar värdet i tabellen, Escape släpper det.
save-svg = Spara SVG
save-png = Spara PNG
copy-figure = Kopiera bild
copied-figure = Kopierad
copy-failed = Webbläsaren lät inte bilden kopieras. Spara den som PNG i stället.
patterns = Mönster i staplarna
figure-suppressed = undertryckt
figure-not-applicable = kan inte förekomma
figure-empty-map = Inga personer finns i urvalet.
figure-rest = { $count ->
    [one] Övriga (en form)
   *[other] Övriga ({ $count } former)
}
figure-shares-of = Andelar av { $total }
figure-shares-of-recorded = Andelar av { $total } med noterat kön
figure-source-made-up = Källa: Fallbilds påhittade exempeldata, { $years }.
figure-mark = { $what }: { $value }
figure-mark-share = { $what }: { $value } av { $whole } ({ $share })
figure-mark-origin = { $mark }. Vanligast: { $form }
figure-source = Källa: regionkoordinatorernas listor över kända fall, { $years }. Sammanställt med Fallbild.

# Kartan
map-letters = Bokstav och färg: vanligaste exploateringsform
map-sizes = Cirkelns yta: antal personer
map-several-forms = Delad förstaplats mellan former
map-count-not-shown = Antalet visas inte: { $list }
map-form-not-shown = Form visas inte
map-small-circles = Vid tomma cirklar får bokstaven inte plats. Formen står i tabellen.
map-europe = Europa och dess grannar
map-europe-below = nedan
map-elsewhere = Inte på kartan: { $list }.
map-borders = Kartan tar inte ställning till gränser.

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
account-without-region = Region ej noterad
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
account-columns-repeated = Kolumner med samma innebörd som en annan, enligt rubriken, som därför inte läses: { $list }.
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
problem-hidden-row = Raden är dold i arbetsboken, till exempel av ett filter. Den räknas ändå
problem-merged-cell = En cell är sammanslagen med den ovanför. Dess värde gäller också den här raden
problem-lone-cell = Bara en cell är ifylld, ”{ $value }”, och den säger inget om en person. Är det en rubrik bland raderna gäller den inte för raderna under
problem-short-date = Datum där året har två siffror. Säg i vilken ordning de är skrivna
problem-year-to-come = Året ”{ $value }” har inte kommit än
problem-role-unreadable = Rollen ”{ $value }” är okänd, så det går inte att veta om personen är utsatt
problem-exploitation-not-collected = Människoexploatering före 2019. Det började räknas 2019
problem-related-child-of-age = Närstående barn som är 18 år eller äldre
problem-unreadable = ”{ $value }” i kolumnen { $column } kan inte läsas och räknas som ej noterat
problem-partly-unreadable = ”{ $value }” i kolumnen { $column } kan bara läsas delvis. Det som kan läsas räknas
problem-age-against-sex = Kön säger barn, åldern säger vuxen. Åldern gäller
problem-sector-without-labour = Bransch finns, men formen är inte bara arbetskraftsexploatering. Branschen räknas inte
problem-any-value = andra värden

# Fel
error-heading = Filen { $name } kunde inte läsas
error-empty = Filen är tom. Kontrollera att du valde rätt fil och att den är sparad med innehåll.
error-row-too-long = Raden som börjar på rad { $line } är längre än { $limit } MB. Troligen saknas ett citattecken ("). Rätta raden och välj filen igen.
error-found = Det här hittades: { $list }.
error-no-rows = Filen har rubriker men inga rader under dem. Kontrollera att du valde rätt fil.
error-unavailable = Datorn kunde inte läsa filen. Den kan ha flyttats, ändrats eller vara öppen i ett annat program. Välj den igen. ({ $reason })
error-worker = Läsningen stannade oväntat. Den rapport som visas står kvar. Välj filen igen; om det upprepas, dela upp filen.
error-picture-size = Bilden går inte att göra: den skulle bli { $width } × { $height } bildpunkter. Välj en mindre bild.
error-foreign-pdf = Filen är en PDF. Öppna listan där den förs, till exempel i Excel, spara den som arbetsbok (.xlsx) eller CSV, och välj den filen här.
error-foreign-picture = Filen är en bild. Öppna listan där den förs, till exempel i Excel, spara den som arbetsbok (.xlsx) eller CSV, och välj den filen här.
error-foreign-document = Filen är ett textdokument. Öppna listan där den förs, till exempel i Excel, spara den som arbetsbok (.xlsx) eller CSV, och välj den filen här.
error-foreign-zip = Filen är en zip-fil eller en arbetsbok i ett format som inte läses. Öppna den i Excel eller LibreOffice, välj Spara som och formatet Excel-arbetsbok (.xlsx), och välj den filen här.
error-foreign-old-workbook = Filen är en arbetsbok i det gamla formatet .xls. Öppna den i Excel eller LibreOffice, välj Spara som och formatet Excel-arbetsbok (.xlsx), och välj den filen här.
error-foreign-locked = Arbetsboken är skyddad med lösenord och kan inte läsas här. Öppna den i Excel med lösenordet, välj Arkiv, Info, Skydda arbetsbok, ta bort lösenordet på en kopia, och välj kopian här. Radera kopian efteråt.
error-foreign-binary = Filen är varken text eller en arbetsbok. Öppna listan där den förs, till exempel i Excel, spara den som arbetsbok (.xlsx) eller CSV, och välj den filen här.
error-workbook-too-large = Arbetsboken är större än { $limit } MB. Spara bladet med listan som CSV UTF-8 i Excel och välj den filen här.
error-workbook-damaged = Arbetsboken är skadad eller skriven på ett sätt som inte kan läsas. Öppna den i Excel eller LibreOffice, spara den på nytt som .xlsx, och välj den filen här.
error-no-columns = Det går inte att säga vad kolumnerna innehåller. Rubrikerna ska säga år och minst en sak till, till exempel region, kön, ålder, nationalitet, brott eller exploateringsform. Tala om vad kolumnerna är, eller rätta rubrikerna i filen. { $found }
error-no-year = Ingen kolumn säger året. Tala om vilken kolumn som är året eller vilket år hela filen gäller, eller lägg till en kolumn med rubriken år i filen. { $found }

# Hur filen lästes
drop-here = eller släpp en eller flera listor var som helst på sidan: CSV, Excel (.xlsx) eller LibreOffice (.ods)
file-text = En lista från Excel (.xlsx), LibreOffice (.ods) eller ett annat program (CSV), med en rad per person. Rubrikerna får stå på svenska eller engelska och i vilken ordning som helst. Andra kolumner läses inte. Det som inte känns igen kan du rätta när filen är läst.
why-decided = du har valt det
layout-sheet = Bladet { $sheet } läses.
layout-sheet-of-several = Bladet { $sheet } läses, av { $count } blad i arbetsboken.
layout-text = Texten är { $encoding } ({ $encoding-why }) med { $separator } mellan cellerna ({ $separator-why }).
layout-header = Rubrikerna står på rad { $line }.{ $above ->
    [0] {""}
    [one] {" "}En rad med text ovanför dem läses inte.
   *[other] {" "}{ $above } rader med text ovanför dem läses inte.
}
layout-no-header = Filen läses utan rubriker.
encoding-by-mark = det står i filens början
encoding-by-validity = filens tecken följer det mönstret
encoding-by-letters = så blir å, ä och ö rätt
encoding-plain = bara a till z finns i filen
separator-semicolon = semikolon
separator-comma = komma
separator-tab = tabb
separator-bar = lodstreck
separator-by-name = det står på första raden
separator-by-header = så känns flest rubriker igen
separator-by-rows = så blir raderna lika långa
account-decided = Dina val för filen gäller.
account-side-by-side = Samma rubriker står två gånger bredvid varandra, som i två listor på samma blad. Bara den första läses. Dela upp dem i var sin fil.
account-how-many = Kolumnen { $header } läses inte. Varje rad räknas som en person, även om raden gäller flera.
account-no-age = Ingen kolumn läses som ålder. Alla utsatta räknas därför som vuxna, utom de som kallas flicka eller pojke.
account-questions = { $count ->
    [one] En sak i filen väntar på ditt svar.
   *[other] { $count } saker i filen väntar på ditt svar.
}
answer-questions = Svara
column-looks = Kolumnen { $header } läses inte, men ser ut att vara { $meaning }.
column-differs = Kolumnen { $header } läses inte eftersom { $other } säger samma sak, men de skiljer sig på { $count } av de första raderna.
column-yes-no-unknown = Kolumnen { $header } läses inte, men säger ja och nej som kolumnerna för exploateringsformer.
column-unnamed = (utan rubrik)
column-yes-no = ja/nej: { $label }
guard = Personuppgifter som inte behövs, inte läses och inte visas: { $list }. Ta gärna bort dem ur filen.
guard-column = { $header } ({ $kind })
personal-identity-number = personnummer
personal-name = namn
personal-phone = telefonnummer
personal-address = adress
personal-email = e-post
repeats-rows-each = { $count ->
    [one] En rad är likadan som en tidigare rad ({ $lines }). Den räknas, eftersom två personer kan ha samma uppgifter.
   *[other] { $count } rader är likadana som en tidigare rad ({ $lines }). De räknas, eftersom flera personer kan ha samma uppgifter.
} { $incomplete }
repeats-rows-once = { $count ->
    [one] En rad är likadan som en tidigare rad ({ $lines }) och räknas inte.
   *[other] { $count } rader är likadana som en tidigare rad ({ $lines }) och räknas inte.
} { $incomplete }
repeats-rows-each-action = Räkna likadana rader en gång
repeats-rows-once-action = Räkna varje rad
repeats-cases-each = { $count ->
    [one] En rad har samma ärendenummer som en tidigare rad ({ $lines }). Den räknas.
   *[other] { $count } rader har samma ärendenummer som en tidigare rad ({ $lines }). De räknas.
} { $incomplete }
repeats-cases-once = { $count ->
    [one] En rad har samma ärendenummer som en tidigare rad ({ $lines }) och räknas inte.
   *[other] { $count } rader har samma ärendenummer som en tidigare rad ({ $lines }) och räknas inte.
} { $incomplete }
repeats-cases-each-action = Räkna varje ärende en gång
repeats-cases-once-action = Räkna varje rad
repeats-incomplete = Filen är så lång att inte alla rader kunde jämföras.

# Granska och rätta
review = Granska och rätta
review-file = Granska och rätta { $name }
review-intro = Ändra det som är fel. Inget i filen ändras, och valen gäller bara tills du stänger sidan, om du inte sparar dem som recept.
review-settings = Filen
review-letters = Så läses ord med andra bokstäver än a till z: { $list }. Ser de fel ut, välj en annan teckenkodning.
review-columns = Kolumner
review-column = Kolumn
review-means = Läses som
review-why = Varför
review-examples = Exempel ur kolumnen
review-not-read = läses inte
review-guarded = Ser ut att vara { $kind }. Det behövs inte, läses inte och visas inte.
review-looks = Rubriken är okänd, men innehållet ser ut som { $meaning }. Välj det om det stämmer.
review-repeated = Säger samma sak som { $other }, som läses.
review-differs = Säger samma sak som { $other }, som läses, men något annat på { $count } av de första raderna. Välj vilken som gäller.
review-yes-no = Säger ja och nej, som kolumnerna för exploateringsformer. Välj vilken form den gäller.
review-unknown = Varken rubriken eller innehållet känns igen.
review-questions = Vad betyder de här orden?
review-questions-none = Alla ord i de lästa kolumnerna känns igen.
review-answered = Det du har svarat
review-year-wrong = Ett år skrivs med fyra siffror, till exempel 2021.
review-no-answer = inte besvarat
review-suggested = Förslag
review-all-choices = Alla
review-rows = { $count ->
    [one] en rad ({ $lines })
   *[other] { $count } rader ({ $lines })
}
review-lacks-year = Ingen kolumn läses som år ännu. Välj år för en kolumn eller skriv vilket år hela filen gäller, annars kan filen inte räknas.
review-lacks-columns = Minst en kolumn till behövs utöver året.
review-apply = Läs filen med de här valen
review-reset = Glöm alla val
review-close = Stäng utan att ändra
review-save-recipe = Spara valen som recept
review-recipe-help = Ett recept är en liten fil med dina val, rubrikerna och de ord som du har svarat på, men inga rader och inget år. Släpp det på sidan tillsammans med en lista med samma rubriker, så görs valen av sig själva.
why-header = rubriken är kolumnens namn
why-synonym = rubriken är ett annat ord för det
why-derived = rubriken innehåller ordet
why-content = { $fits } av { $of } celler passar
setting-sheet = Blad
setting-sheet-why = det har flest kända rubriker
setting-encoding = Teckenkodning
setting-separator = Tecken mellan cellerna
setting-header-line = Rubrikernas rad (0 om de saknas)
setting-header-line-why = där verkar rubrikerna stå
value-not-recorded = ej noterat
value-girl = Flicka
value-boy = Pojke
value-yes = ja
value-no = nej

# Filer och listor
remove-file = Ta bort
remove-file-named = Ta bort { $name }
removed = { $name } räknas inte längre.
undo = Ångra
corrected = { $name } är läst på nytt med dina val.
correct-it = Tala om vad kolumnerna är
recipe-taken = Receptet { $name } används för listor med samma rubriker som läses från och med nu.
read-again = Inlästa listor är lästa på nytt med receptet { $name }, där det passar.
recipe-again = Läs om inlästa filer med receptet
recipe-bad = { $name } är inget recept som kan läsas. Ett recept är en fil som har sparats härifrån.
file-changed = { $name } kan inte läsas på nytt. Den har ändrats eller flyttats sedan den valdes. Välj den igen.
save-listing = Spara listan över raderna
save-listing-values = Ta med vad som står i cellerna
save-listing-help = En lista (CSV) med radnummer, kolumn och vad som var fel, att arbeta med i Excel.
listing-name = rader-att-se-over
recipe-name = recept
listing-line = Rad
listing-what = Vad
listing-consequence = Följd
listing-column = Kolumn
listing-value = Cellen
listing-set-aside = räknas inte
listing-counted = räknas
label-year-unreadable = Året kan inte läsas
label-lone-cell = Bara en cell är ifylld, och den säger inget om en person. Är det en rubrik bland raderna gäller den inte för raderna under
label-year-to-come = Året har inte kommit än
label-role-unreadable = Rollen är okänd, så det går inte att veta om personen är utsatt
label-unreadable = Cellen kan inte läsas och räknas som ej noterat
label-partly-unreadable = Cellen kan bara läsas delvis. Det som kan läsas räknas
label-ambiguous = Kan betyda flera saker och räknas som ej noterat
problem-age-unreadable = Åldern ”{ $value }” kan inte läsas och räknas som ej noterad. Utsatta räknas då som vuxna, utom flicka och pojke
problem-total-row = En rad med summor
problem-header-again = Rubrikerna en gång till
problem-below-other-header = Raden står under rubriker i en annan ordning än filens egna, så att värdena skulle läsas under fel rubrik. Dela upp filen i två
problem-duplicate-row = Likadan som en tidigare rad, och du har valt att räkna sådana en gång
problem-repeated-case = Samma ärendenummer som en tidigare rad, och du har valt att räkna varje ärende en gång
problem-serial-date = Datumet är skrivet som kalkylprogrammets dagnummer
problem-na-is-namibia = NA läses som Namibia, eftersom kolumnen innehåller landskoder
problem-age-from-birth-year = Bara födelseåret eller ärendets år är känt, och personen fyllde 18 det året. Räknas som 18 år
problem-broken-text = Raden innehåller tecken som inte finns i filens teckenkodning
problem-age-against-group = Åldern säger ett, kolumnen vuxen eller barn säger annat. Åldern gäller
problem-ambiguous = ”{ $value }” i kolumnen { $column } kan betyda flera saker och räknas som ej noterat tills du väljer
problem-personal-value = en personuppgift
problem-above-header = Raden står ovanför rubrikerna, så att det inte går att veta vad dess kolumner är
problem-age-against-birth = Åldern och födelseåret stämmer inte överens. Åldern gäller
problem-role-not-recorded = Rollen är inte noterad. Personen räknas som utsatt
problem-nothing-recorded = Raden säger inget om personen utom år och region. Den räknas som en vuxen person
setting-no-header-why = inga rubriker hittades
review-discard = Stänga utan att använda ändringarna?
layout-named-year = Ingen kolumn läses som år. Hela filen räknas till år { $year }, efter namnet på filen eller bladet.
layout-named-region = Ingen kolumn läses som region. Hela filen räknas till region { $region }, efter namnet på filen eller bladet.
setting-by-name = namnet på filen eller bladet säger det
layout-similar-sheets = Andra blad i arbetsboken ser också ut som listor men är inte inlästa: { $list }.
read-sheets = { $count ->
    [one] Läs det bladet också
   *[other] Läs de { $count } bladen också
}
layout-file-year = Ingen kolumn läses som år. Hela filen räknas till år { $year }, som du har valt.
layout-file-region = Ingen kolumn läses som region. Hela filen räknas till region { $region }, som du har valt.
setting-year = År för hela filen
setting-year-why = ingen kolumn läses som år
setting-short-dates = Datum med tvåsiffrigt år
setting-short-dates-why = det går inte att se vilken siffra som är året
date-year-first = år först: 21-05-03 är 3 maj 2021
date-day-first = dag först: 3/5 21 är 3 maj 2021
date-month-first = månad först: 5/3/21 är 3 maj 2021
setting-region = Region för hela filen
setting-region-why = ingen kolumn läses som region
same-rows = Räknas { $name } två gånger?
same-rows-as = Filen innehåller precis samma rader som { $name }. Är det en kopia ska den tas bort.
