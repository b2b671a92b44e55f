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
print-failed = Sidan som Fallbild ligger i tillåter inte utskrift. Öppna Fallbild i ett eget fönster, eller spara rapporten och skriv ut filen.
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
report-in-region = { $count ->
    [one] Region { $region }
   *[other] Regionerna { $region }
}
prose-in-region = { $count ->
    [one] region { $region }
   *[other] regionerna { $region }
}
mode-internal = Intern: så som räknat. Små tal är inte skyddade och får inte publiceras.
mode-suppressed = För publicering: antal från 1 till { $largest }, och tal som skulle röja dem, är undertryckta (sekretess) och kan vara 0.
mode-rounded = För publicering: alla antal är avrundade till multiplar av { $base }.
caveat = Siffrorna visar kända fall, inte hur många som är utsatta. Mörkertalet är stort, och antalet beror på resurser och på vilka som regionkoordinatorerna har mött.
section-adults = Vuxna
section-children = Barn
section-several-forms = Flera former
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
table-multiple_by_combination_agegroup = Flera former: vilka, efter åldersgrupp, { $year }
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
no-persons-rounded = Antalet personer i urvalet är avrundat till noll.
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
dimension-combination = Kombination av former

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
note-change-2018 = Förändringen { $from }–{ $to } jämför i totalerna ett brott med två. Bara raderna under människohandel visar hur antalen har ändrats.
note-change-2018-children = Förändringen { $from }–{ $to } jämför barn i ett brott med barn i två.
note-related-children = Närstående barn är barn till utsatta. De är inte själva utsatta och räknas inte i någon annan tabell.
note-several-nationalities = { $count ->
    [one] För en person är flera nationaliteter noterade
   *[other] För { $count } personer är flera nationaliteter noterade
}; den första räknas.
note-shares = Andelar är beräknade på antalen.
note-small-base = Förändring i procent visas inte när utgångsåret har färre än tio personer.
note-zero = – betyder noll.
note-zero-rounded = – betyder noll eller avrundat till noll.
note-not-available = .. betyder att uppgift saknas.
note-suppressed = .. betyder undertryckt (sekretess), kan vara 0.
note-suppressed-or-missing = .. betyder undertryckt (sekretess), kan vara 0, eller att uppgift saknas.
note-ranks-shown = Platserna gäller de länder vars antal visas.
note-rounded = Alla antal är avrundade till multiplar av { $base }. Andelar är beräknade på avrundade antal.
note-origins-together = Länder med färre än { $fewest } personer räknas som övriga länder.
note-combinations-together = Kombinationer med färre än { $fewest } personer räknas som övriga kombinationer.
note-forms-together = I annan form ingår här också: { $list }.
note-not-applicable = . betyder att uppgift inte kan förekomma.
note-left-out = Inga personer finns i: { $list }. De raderna och kolumnerna visas inte.
note-left-out-rounded = Noll eller avrundat till noll är: { $list }. De raderna och kolumnerna visas inte.
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
figure-empty = Inget visat antal med noterat kön är över noll.
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
patterns = Mönster
figure-suppressed = undertryckt
figure-not-applicable = kan inte förekomma
figure-empty-map = Inget visat antal är över noll.
figure-rest = { $count ->
    [one] Övriga (en form)
   *[other] Övriga ({ $count } former)
}
figure-shares-of = Andelar av { $total }
figure-shares-of-recorded = Andelar av { $total } med noterat kön
source-made-up = Fallbilds påhittade exempeldata, { $years }.
figure-mark = { $what }: { $value }
figure-mark-share = { $what }: { $value } av { $whole } ({ $share })
figure-mark-origin = { $mark }. Vanligast: { $form }
source = regionkoordinatorernas listor över kända fall, { $years }. Sammanställt med Fallbild.

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
problem-short-date = År eller datum där årtalet har två siffror. Säg var i datumet året står
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
error-heading-not-counted = Filen { $name } räknas inte
error-empty = Filen är tom. Kontrollera att du valde rätt fil och att den är sparad med innehåll.
error-row-too-long = Raden som börjar på rad { $line } är längre än { $limit } MB. Troligen saknas ett citattecken ("). Rätta raden och välj filen igen.
error-found = Det här hittades: { $list }.
error-no-rows = Filen har rubriker men inga rader under dem. Skriv en rad per person och spara filen, eller kontrollera att du valde rätt fil.
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
repeats-incomplete = Filen är så lång att inte alla rader kunde jämföras. Det kan finnas fler, och de räknas.

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
review-saved = Receptet sparas. Här används det du har ändrat först när du läser filen med det.
review-discard = Det som är ändrat används inte om du stänger nu. Stäng en gång till om det är meningen.
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
overlap-with = Filen har personer från samma regioner och år som { $other }: { $list }. De läggs ihop. Om samma personer står i båda räknas de två gånger; ta då bort den ena filen.
same-rows-as = Filen innehåller precis samma rader som { $name }. Är det en kopia ska den tas bort.

# Uppgifter i filer
imprint-heading = Om rapporten
imprint-title = Titel
imprint-year = År
imprint-place = Urval
imprint-mode = Läge
imprint-made-up = Observera
imprint-source = Källa
source-line = Källa: { $source }
imprint-date = Datum
imprint-caveat = Förbehåll

# PX
px-subject-area = Människohandel och människoexploatering
px-contents = Antal personer
px-units = personer
px-suppressed = ... betyder undertryckt (sekretess), kan vara 0.

# Rapportens text: ord
list-and = { $first } och { $last }
list-or = { $first } eller { $last }
share-all = alla
share-none = ingen
share-half = hälften
share-percent = { $percent } procent
share-about = cirka { $percent } procent
share-just-over = drygt { $percent } procent
share-just-under = knappt { $percent } procent
share-under-one = mindre än 1 procent
share-over-99 = mer än 99 procent
part = { $part } av { $whole }
part-share = { $part } av { $whole }, { $share }
part-all = { $whole ->
    [1] den enda
    [2] båda
   *[other] alla { $whole }
}
part-bracket = { $part } ({ $share })
people-adults = { $count ->
    [one] { $count } vuxen
   *[other] { $count } vuxna
}
people-children = { $count } barn
people-adults-female = { $count ->
    [one] { $count } kvinna
   *[other] { $count } kvinnor
}
people-adults-male = { $count ->
    [one] { $count } man
   *[other] { $count } män
}
people-adults-other = { $count ->
    [one] { $count } person av annat kön
   *[other] { $count } personer av annat kön
}
people-adults-not_recorded = { $count ->
    [one] { $count } person utan noterat kön
   *[other] { $count } personer utan noterat kön
}
people-children-female = { $count ->
    [one] { $count } flicka
   *[other] { $count } flickor
}
people-children-male = { $count ->
    [one] { $count } pojke
   *[other] { $count } pojkar
}
people-children-other = { $count } barn av annat kön
people-children-not_recorded = { $count } barn utan noterat kön
group-adults-female = { $count ->
    [one] kvinnan
   *[other] kvinnorna
}
group-adults-male = { $count ->
    [one] mannen
   *[other] männen
}
group-children-female = { $count ->
    [one] flickan
   *[other] flickorna
}
group-children-male = { $count ->
    [one] pojken
   *[other] pojkarna
}
many-adults = vuxna
many-children = barn
nobody-adults = några vuxna
nobody-children = några barn
nobody-victims = några personer
suffered-sexual = sexuell exploatering
suffered-labour = arbetskraftsexploatering
suffered-begging = utnyttjande för tiggeri
suffered-criminality = utnyttjande för kriminalitet
suffered-forced_marriage = tvångsäktenskap
suffered-organ_removal = organhandel
suffered-military = utnyttjande för krigstjänst
suffered-other = en annan form av exploatering
suffered-multiple = flera former av exploatering

# Rapportens text: sammanfattning, personer
section-summary = Sammanfattning
prose-counted = År { $year } fick regionkoordinatorerna kännedom om <strong>{ $people }</strong>{ $place ->
    [all] {""}
    [none] {" "}utan noterad region
   *[other] {" "}i { $place }
} som kan ha utsatts för { $crimes ->
    [both] människohandel eller människoexploatering
   *[other] människohandel
}.
prose-summary-hidden = De antal som skulle stå här visas inte.
prose-nobody = År { $year } fick regionkoordinatorerna inte kännedom om { $people }{ $place ->
    [all] {""}
    [none] {" "}utan noterad region
   *[other] {" "}i { $place }
} som kan ha utsatts för { $crimes ->
    [both] människohandel eller människoexploatering
   *[other] människohandel
}.
prose-related-alone = { $count ->
    [one] Däremot är ett närstående barn noterat.
   *[other] Däremot är { $count } närstående barn noterade.
}
prose-related-too = { $count ->
    [one] Till dem hör också ett närstående barn, som inte räknas som utsatt.
   *[other] Till dem hör också { $count } närstående barn, som inte räknas som utsatta.
}
prose-sexes = De var { $list }.
prose-all-adults-female = { $count ->
    [1] Personen var en kvinna.
    [2] Båda var kvinnor.
   *[other] Alla var kvinnor.
}
prose-all-adults-male = { $count ->
    [1] Personen var en man.
    [2] Båda var män.
   *[other] Alla var män.
}
prose-all-adults-other = { $count ->
    [1] Personen var av annat kön.
    [2] Båda var av annat kön.
   *[other] Alla var av annat kön.
}
prose-all-adults-not_recorded = { $count ->
    [1] Könet är inte noterat.
   *[other] Könet är inte noterat för någon av dem.
}
prose-all-children-female = { $count ->
    [1] Barnet var en flicka.
    [2] Båda var flickor.
   *[other] Alla var flickor.
}
prose-all-children-male = { $count ->
    [1] Barnet var en pojke.
    [2] Båda var pojkar.
   *[other] Alla var pojkar.
}
prose-all-children-other = { $count ->
    [1] Barnet var av annat kön.
    [2] Båda var av annat kön.
   *[other] Alla var av annat kön.
}
prose-all-children-not_recorded = { $count ->
    [1] Könet är inte noterat.
   *[other] Könet är inte noterat för något av dem.
}
prose-majority = En majoritet, { $share }, var { $who }.
prose-crime = { $crime } gällde { $part }: { $list }.
prose-crime-alone = { $whole ->
    [1] Fallet gällde { $crime }.
    [2] Båda fallen gällde { $crime }.
   *[other] Alla fallen gällde { $crime }.
}
prose-crime-none = Brottet är inte noterat för { $part }.
prose-crime-none-at-all = { $whole ->
    [1] Brottet är inte noterat.
   *[other] Brottet är inte noterat för någon.
}

# Rapportens text: former
prose-leading-form = Bland { $who } var { $form } vanligast ({ $part }).
prose-leading-forms = Bland { $who } var { $form } vanligast ({ $part }) och bland { $other } { $other-form } ({ $other-part }).
prose-form-of-all = { $whole ->
    [1] För { $group } kan det ha gällt <strong>{ $suffered }</strong>.
    [2] Båda { $group } kan ha utsatts för <strong>{ $suffered }</strong>.
   *[other] Alla { $whole } { $group } kan ha utsatts för <strong>{ $suffered }</strong>.
}
prose-form-unknown-of-all = { $count ->
    [1] För { $group } är formen okänd.
    [2] För båda { $group } är formen okänd.
   *[other] För alla { $count } { $group } är formen okänd.
}
prose-form-often-unknown = Bland { $group } är det vanligast att formen är okänd ({ $part }).
prose-form-commonest-known = Den vanligaste kända formen var <strong>{ $form }</strong> ({ $count }).
prose-form-tie-known = Lika vanliga bland de kända formerna var <strong>{ $form }</strong> ({ $count } vardera).
prose-form-majority = En majoritet av { $group }, <strong>{ $share }</strong> ({ $part } av { $whole }), kan ha utsatts för <strong>{ $suffered }</strong>.
prose-form-commonest = Den vanligaste formen bland { $group } var <strong>{ $form }</strong> ({ $part }).
prose-form-tie = Lika vanliga bland { $group } var <strong>{ $form }</strong> ({ $count } vardera av { $whole }).
prose-form-next = Därefter kom { $list }.
prose-form-few = Noterat för { $group }: { $list }.
prose-several-forms = { $count ->
    [one] För en person är flera former av exploatering noterade: { $list }.
   *[other] För { $count } personer är flera former av exploatering noterade: { $list }.
}
prose-combination-unrecorded = Vilka former är inte noterat.
prose-combination-only = Formerna är { $combination }.
prose-combinations = { $named ->
    [all] Kombinationerna:
   *[other] De vanligaste kombinationerna:
}
prose-combination = { $combination } ({ $part })
prose-form-unknown-too = { $count ->
    [one] För en person är formen okänd.
   *[other] För { $count } personer är formen okänd.
}

# Rapportens text: ursprung
prose-origins = { $count ->
    [one] Ett ursprungsland är noterat:
   *[other] Totalt är { $count } ursprungsländer noterade{ $named ->
        [all] {""}:
       *[other] . Flest kom från:
    }
}
prose-origins-largest = Flest kom från:
prose-origins-shown = Av de länder vars antal visas kom flest från:
prose-origin-form-hidden = <strong>{ $origin }</strong>, { $part }
prose-main-origins-shown = Av de länder vars antal visas kom flest vuxna från { $list }.
prose-origins-tie = Totalt är { $count } ursprungsländer noterade. Inget av dem är vanligare än alla andra: { $equal } länder har { $each } vardera.
prose-origin = <strong>{ $origin }</strong>{ $whole ->
    [1] {""}
   *[other] {""}, { $part }
}; { $count ->
    [1] form: { $form }
   *[other] vanligaste form: { $form }
}
prose-origin-unknown-form = <strong>{ $origin }</strong>{ $whole ->
    [1] {""}
   *[other] {""}, { $part }
}; { $count ->
    [1] formen är okänd
   *[other] vanligast är att formen är okänd
}
prose-stateless = { $count ->
    [one] En person är statslös.
   *[other] { $count } personer är statslösa.
}
prose-origin-not-recorded = { $count ->
    [one] För en person är nationaliteten inte noterad.
   *[other] För { $count } personer är nationaliteten inte noterad.
}
prose-main-origin = Det enda noterade ursprungslandet för vuxna är { $list }.
prose-main-origins = Flest vuxna kom från { $list }.

# Rapportens text: närstående barn
prose-no-related-children = Inga närstående barn är noterade { $year }.
prose-related-children = År { $year } hörde <strong>{ $count } närstående barn</strong> till de utsatta{ $place ->
    [all] {""}
    [none] {" "}utan noterad region
   *[other] {" "}i { $place }
}.
prose-related-ages = { $whole ->
    [1] Barnet var { $list }.
   *[other] Av dem var { $list }.
}
prose-related-places = { $whole ->
    [1] Barnet fanns { $list }.
   *[other] Av dem fanns { $list }.
}
prose-related-0-11 = { $whole ->
    [1] i åldern 0–11 år
   *[other] { $part } i åldern 0–11 år
}
prose-related-12-17 = { $whole ->
    [1] i åldern 12–17 år
   *[other] { $part } i åldern 12–17 år
}
prose-related-sweden = { $whole ->
    [1] i Sverige
   *[other] { $part } i Sverige
}
prose-related-home_country = { $whole ->
    [1] i hemlandet
   *[other] { $part } i hemlandet
}
prose-related-no-age = { $count ->
    [one] För ett barn är åldern inte noterad.
   *[other] För { $count } barn är åldern inte noterad.
}
prose-related-no-place = { $count ->
    [one] För ett barn är det inte noterat var barnet fanns.
   *[other] För { $count } barn är det inte noterat var de fanns.
}

# Rapportens text: år
prose-one-year = Uppgifterna gäller bara { $year }, så det finns inget år att jämföra med.
prose-first-year = { $year } är det första året i uppgifterna, så det finns inget tidigare år att jämföra med.
prose-compared-with = Från { $from } till { $to }:
prose-one-crime = Människoexploatering räknades inte { $from }, så mellan { $from } och { $to } jämförs bara människohandel.
prose-largest-groups = De största grupperna { $to }, jämförda med { $from }:
prose-children-of-one-crime = Barn i människoexploatering räknades inte { $from }, och barn delas inte upp på brott. Därför säger talen inte hur antalet barn har ändrats mellan { $from } ({ $before }) och { $to } ({ $after }).
prose-one-crime-beside-two = Med människoexploatering, som räknades { $to } men inte { $from }, blir talen: { $list }. Då jämförs ett brott med två, och talen säger inte att fler har utsatts.
prose-from-to = { $group } från { $before } till { $after } ({ $change })
prose-larger-sex = Fördelningen mellan könen: { $list }.
prose-larger-female = flickorna var fler { $years }
prose-larger-male = pojkarna var fler { $years }
prose-larger-equal = lika många { $years }
prose-year-more = Antalet vuxna{ $crimes ->
    [same] {""}
   *[other] {" "}i människohandel
} <strong>ökade</strong> från { $before } år { $from } till { $after } år { $to } ({ $change }).
prose-year-fewer = Antalet vuxna{ $crimes ->
    [same] {""}
   *[other] {" "}i människohandel
} <strong>minskade</strong> från { $before } år { $from } till { $after } år { $to } ({ $change }).
prose-year-chance = Antalet vuxna{ $crimes ->
    [same] {""}
   *[other] {" "}i människohandel
} var { $before } år { $from } och { $after } år { $to } ({ $change }); skillnaden är liten i förhållande till slumpen.
prose-year-same = Antalet vuxna{ $crimes ->
    [same] {""}
   *[other] {" "}i människohandel
} var lika stort år { $from } och { $to }: { $after }.
change-more = Antalet { $series } <strong>ökade</strong> från { $before } till { $after } ({ $change }).
change-fewer = Antalet { $series } <strong>minskade</strong> från { $before } till { $after } ({ $change }).
prose-chance = Mellan { $from } och { $to } är skillnaden liten i förhållande till slumpen för { $list }.
prose-same-too = Antalet är oförändrat för { $list }.
prose-same = Mellan { $from } och { $to } är antalet oförändrat för { $list }.
series-from-to = { $series } (från { $before } till { $after }; { $change })
series-same = { $series } ({ $after })
series = { $who }
series-of-crime = { $who } i { $crime }
series-of-form = { $who } i { $crime } med formen { $form }

# Rapportens text: regioner och branscher
prose-ranked-regions-only = Alla med noterad region finns i { $names }.
prose-ranked-regions-first = Flest noterades i region { $names } ({ $part }).
prose-ranked-regions-tie = Flest noterades i regionerna { $names }, { $count } vardera.
prose-ranked-sectors-only = Den enda noterade branschen är { $names }.
prose-ranked-sectors-first = Den vanligaste branschen var { $names } ({ $part }).
prose-ranked-sectors-tie = Lika vanliga branscher var { $names }, { $count } vardera.

# Rapportens text: brotten och metoden
section-crimes = De två brotten
crime-trafficking = <strong>Människohandel</strong> (4 kap. 1 a § brottsbalken) är att rekrytera, transportera, överföra, inhysa eller ta emot någon för att personen ska exploateras, till exempel för sexuella ändamål, organhandel, krigstjänst eller tvångsarbete, eller i en annan verksamhet i en situation som innebär nödläge. Det sker genom olaga tvång, vilseledande, utnyttjande av någons utsatta belägenhet eller ett annat otillbörligt medel. Är den utsatta under 18 år är det människohandel också utan ett sådant medel.
crime-exploitation = <strong>Människoexploatering</strong> (4 kap. 1 b § brottsbalken) är att genom olaga tvång, vilseledande eller utnyttjande av någons beroendeställning, skyddslöshet eller svåra situation exploatera personen i tvångsarbete, arbete under uppenbart orimliga villkor eller tiggeri. Det blev ett brott den 1 juli 2018 och räknas här från 2019.
section-method = Metod
method-heading-counted = Vilka som räknas
method-source = Uppgifterna kommer från regionkoordinatorernas listor över personer som kan ha utsatts för människohandel eller människoexploatering. En person räknas det år då en koordinator först fick kännedom om personen.
method-person = Barn är den som är under 18 år. Saknas ålder räknas personen som vuxen, om inte könet är noterat som flicka eller pojke.
method-crime = Vuxna delas upp på brott. Barn gör det inte, eftersom de är för få.
method-forms = En person med två eller flera former av exploatering räknas bara under flera former. Utan noterad form är den okänd.
method-origin = Av flera nationaliteter räknas den första.
method-heading-left-out = Vilka siffrorna inte visar
method-related = Närstående barn är barn till utsatta. De är inte själva utsatta och finns inte i någon annan tabell.
method-sex = De vars kön inte är noterat finns i tabellerna men inte i figurer som delar upp på kön. En not under figuren säger hur många de är.
method-2018 = Människoexploatering finns inte med för 2018 och tidigare, vilket inte är detsamma som noll.
method-heading-change = Hur skillnader mellan år bedöms
method-chance = ”Ökade” och ”minskade” står bara där skillnaden är större än vad slumpen rimligen kan åstadkomma; annars sägs att den är liten i förhållande till slumpen. Två antal jämförs med ett exakt test för Poissonfördelade antal, och alla jämförelser i rapporten bedöms tillsammans på nivån 5 procent (Holms metod). Testet förutsätter att personerna är oberoende av varandra. Personer som påträffas tillsammans är det inte, så även en skillnad som kallas ökning kan bero på få händelser. Antalen beror också på resurser och på var koordinatorerna har arbetat.
method-chance-source = Källor: Przyborowski och Wilenski, <em>Biometrika</em> 31 (1940); Holm, <em>Scandinavian Journal of Statistics</em> 6 (1979). Förändring i procent anges inte när utgångsåret har färre än tio personer.
method-heading-words = Hur andelar och tecken skrivs
method-shares = Andelar räknas på antalen. Jämna tal är femtal från 5 till 95 procent: ”cirka” är högst en halv procentenhet från ett jämnt tal, ”drygt” högst två över och ”knappt” högst två under. Andra andelar skrivs i texten i hela procent, i tabellerna med en decimal. Av färre än tio personer anges i texten bara antal.
method-heading-protection = Hur personer skyddas
method-suppressed = Antal från 1 till { $largest } visas inte, och inte heller de tal som de kan räknas fram ur. För varje sådant antal som inte redan var offentligt finns andra möjliga listor som stämmer med alla tal som visas: en där antalet är 0 och en där det är minst { $largest }. Det är kontrollerat för alla tabeller tillsammans. Länder, former och andra kategorier har en rad även när ingen räknas där, så att en rad med .. inte säger att det finns någon.
method-groups = Ett antal visas inte heller om det skulle säga att alla i en liten grupp, färre än tio personer, har samma egenskap.
method-rounded = Alla antal är avrundade till multiplar av { $base }, så att delarna fortfarande går ihop med summorna i alla tabeller. Ett enskilt antal kan i verkligheten vara upp till { $most } större eller mindre, en summa kan skilja mer.
method-signs = I tabellerna betyder – noll, .. att uppgift saknas eller inte visas och . att uppgift inte kan förekomma.

# Spara rapporten
save-report = Spara rapporten
saving-intro = Alla filer innehåller samma tal som sidan visar, med år, urval, läge, noter, källa och datum. De sparas på den här datorn och ingen annanstans.
saving-embedded = Sidan ligger i en annan sida. Om ingen fil sparas tillåter den sidan det inte: öppna då Fallbild i ett eget fönster. Där frågar webbläsaren också innan du lämnar något osparat, vilket den inte alltid gör här.
saving-now = Skriver { $name } …
saving-done = Sparad: { $name }
saving-failed = Filen kunde inte skrivas. Rapporten står kvar; försök igen.
copy-table = Kopiera tabell
save-table = Spara CSV
table-copied = Kopierad: { $title }
table-copy-failed = Webbläsaren lät inte tabellen kopieras. Markera den och kopiera, eller spara den som CSV.
format-name-docx = Word (.docx)
format-about-docx = Rapporten som text, med figurer och tabeller, att redigera.
format-name-html = Webbsida (.html)
format-about-html = Hela rapporten i en fil som kan läsas och skrivas ut i alla webbläsare.
format-name-xlsx = Excel (.xlsx)
format-about-xlsx = Alla tabeller, en på varje blad, med noter.
format-name-csv = CSV (.zip)
format-about-csv = Alla tabeller som CSV, en fil per tabell.
format-name-px = PX (.zip)
format-about-px = Alla tabeller för PxWeb, en fil per tabell.
format-name-jsonstat = JSON-stat (.json)
format-about-jsonstat = Alla tabeller i en fil, för statistikprogram.
format-name-datapackage = Datapaket (.zip)
format-about-datapackage = Alla tabeller med beskrivning av varje kolumn (Frictionless), för den som programmerar.

# Sammanräknade filer
save-sums = Spara sammanräknat till myndigheten
save-sums-help = En fil (.fallbild) med tabellernas tal för alla år och regioner som är inlästa, utan personer. Den innehåller små tal om få personer: den är för myndigheten, inte för tryck eller publicering. Myndigheten släpper regionernas filer på den här sidan och får den nationella rapporten.
sums-warning = Små tal om få personer. Filen är för Jämställdhetsmyndigheten, inte för tryck eller publicering.
sums-name = sammanraknat
sums-several = flera
account-sums = Sammanräknad fil, skapad { $date }: { $list }. Den innehåller tabellernas tal och inga personer.
error-sums-damaged = Filen är skadad, ändrad eller ofullständig, så talen går inte att lita på. Be den som skickade den att spara den på nytt.
error-sums-newer = Filen är sparad med en nyare Fallbild. Hämta den nya versionen av sidan och öppna filen där.
error-sums-made-up = Filen innehåller påhittade exempeldata, som inte räknas ihop med riktiga. Börja om om du vill se dem.
error-sums-too-large = Filen är större än { $limit } MB, vilket ingen sammanräknad fil är. Kontrollera att du valde rätt fil.
error-sums-contradiction = Talen i filen motsäger varandra: tabellen ”{ $table }”, region { $region }, stämmer inte med de andra. Be den som skickade filen att spara den på nytt.
error-sums-counted-already = Filen räknas inte, eftersom någon då skulle räknas två gånger: { $list } finns redan i { $other }. Ta bort den filen först om den här ska räknas i stället.

# Rapporten på papper
exhibit-adults_by_sex_crime = Kön och brott
exhibit-adults_by_sex_form = Exploateringsform
exhibit-adults_by_origin_form = Ursprung
exhibit-children_by_sex = Kön
exhibit-children_by_sex_form = Exploateringsform
exhibit-children_by_origin_form = Ursprung
exhibit-adults_by_year_crime_sex_form = Vuxnas exploateringsformer
exhibit-children_by_year_sex = Barn
exhibit-adults_by_year_crime_sex = Vuxna
table-number = Tabell { $number }
appendix = Tabellbilaga
see-table = Hela tabellen står i bilagan, { $table }.
paper-page = Sida
paper-of = av

# Tabeller i filer
sheet-percent = { $column }, procent
sheet-cover = Om filen
sheet-contents = Blad
sheet-notes = Noter
sheet-notes-about = Vad som gäller för alla tabeller, och noterna till var och en
sheet-see-notes = Noter på bladet Noter: { $notes }
sheet-numbers = Tal och tecken
sheet-numbers-about = Noll skrivs 0. Tecknet .. betyder att uppgift saknas eller inte visas, och . att uppgift inte kan förekomma. Varje tabell står på ett eget blad, och summorna är tabellernas egna.
sheet-to-cover = Till bladet Om filen
sheet-one-table = Bladet har en tabell. Urval: { $place }.
sheet-note = Not
sheet-note-text = Vad den säger
sheet-note-tables = Gäller tabell
sheet-name-adults_by_sex_crime = Vuxna, kön och brott
sheet-name-adults_by_sex_form = Vuxna, former och kön
sheet-name-adults_by_origin_form = Vuxna, ursprung
sheet-name-children_by_sex = Barn, kön
sheet-name-children_by_sex_form = Barn, former och kön
sheet-name-children_by_origin_form = Barn, ursprung
sheet-name-related_children_by_age_place = Närstående barn
sheet-name-adults_by_year_crime_sex = Vuxna per år
sheet-name-adults_by_year_crime_sex_form = Vuxna, former per år
sheet-name-children_by_year_sex = Barn per år
sheet-name-victims_by_region_agegroup_sex = Regioner
sheet-name-labour_by_sector_sex = Branscher
sheet-name-multiple_by_combination_agegroup = Flera former
data-codes = Vad koderna betyder
data-count = Antal personer; tomt där status säger varför inget antal finns
data-status = Varför inget antal finns: not_collected samlades inte in, not_applicable kan inte förekomma, suppressed är undertryckt (sekretess) och kan vara 0

# Kontroll av siffrorna
section-check = Kontroll av siffrorna
check-summary = { $all } jämförelser gjordes: { $totals } summor mot sina delar, { $repeated } tal som står i flera tabeller och { $computed } andelar och förändringar mot sina antal.
check-result = { $count ->
    [0] Alla stämmer.
    [one] En stämmer inte.
   *[other] { $count } stämmer inte.
}
check-hidden = { $count ->
    [one] En summa har en del som inte visas och kan inte kontrolleras.
   *[other] { $count } summor har en del som inte visas och kan inte kontrolleras.
}
check-total = { $table }: { $place } är { $found }, men delarna blir { $expected }.
check-repeated = { $table }: { $place } är { $found }, men { $expected } i en annan tabell.
check-computed = { $table }: { $place } visar { $found }, men antalen ger { $expected }.
published-heading = Jämför med tidigare publicerade siffror
published-help = Klistra in siffror som redan är publicerade, eller släpp en CSV-fil på sidan: en rad per tal med tabell, år, cell och antal. Tabellen är ”figur 1”, tabellens titel eller rubriken ovanför den. Två år, som 2018–2021, betyder förändringen mellan dem. Ett tal med % är en andel. Inget av det sparas.
published-label = Publicerade siffror
published-compare = Jämför
published-example = Visa ett exempel
published-one = En fil med publicerade tal jämförs åt gången: { $name } jämförs inte. Lägg till den för sig.
published-no-report = Filen innehåller publicerade siffror att jämföra med. Läs in en fallista först och släpp den sedan igen.
published-unreadable = Det går inte att läsa som publicerade siffror. Första raden ska vara tabell;år;cell;antal. Rätta den och försök igen.
published-of = Jämfört med rapporten för { $year }, { $place }.
published-percent-of = { $percent } av { $whole }
published-summary = { $compared ->
    [one] Ett publicerat tal jämfördes.
   *[other] { $compared } publicerade tal jämfördes.
} { $differ ->
    [0] Alla stämmer.
    [one] Ett stämmer inte.
   *[other] { $differ } stämmer inte.
}{ $not ->
    [0] {""}
    [one] {" "}En rad kunde inte jämföras.
   *[other] {" "}{ $not } rader kunde inte jämföras.
}
published-differences = Tal som inte stämmer
published-column-line = Rad
published-column-table = Tabell
published-column-period = År
published-column-cell = Cell
published-column-published = Publicerat
published-column-expected = Ska vara
published-column-with = Jämfört med
published-with-report = rapporten
published-with-both = rapporten och andra publicerade tal
published-with-published = andra publicerade tal
published-why-cells = Rad { $line }: det ska vara fyra celler.
published-why-year = Rad { $line }: ”{ $value }” är inget år.
published-why-number = Rad { $line }: ”{ $value }” är inget tal.
published-why-table = Rad { $line }: tabellen ”{ $value }” finns inte i rapporten.
published-why-cell = Rad { $line }: cellen ”{ $value }” finns inte i tabellen.
published-why-other-year = Rad { $line }: { $value } finns inte i uppgifterna, eller visas inte i den tabellen för det valda året.
published-why-not-shown = Rad { $line }: talet visas inte i rapporten.
published-why-too-long = Filen är längre än 1 MB. Dela upp den.

# Publicering
publication-summary = { $primary } små antal är dolda, och { $secondary } andra tal som skulle röja dem. { $shown } tal visas, varav { $persons } är över noll. Kontrollen har { $witnesses } andra möjliga listor, som alla ger samma publicerade tal.
publication-nothing-small = Inga antal är så små att de måste döljas: alla { $shown } tal visas.
publication-rounded = Alla { $shown } tal är avrundade. En summa skiljer sig som mest { $farthest } från det som räknades.
publication-nothing-shown = Allt är dolt: inga antal är stora nog att visas.
publication-known = { $count ->
    [one] Ett tal i rapporten är redan offentligt, och skyddet håller även mot den som känner till det.
   *[other] { $count } tal i rapporten är redan offentliga, och skyddet håller även mot den som känner till dem.
}
publication-elsewhere = { $count ->
    [one] Ett av de offentliga talen har inte prövats: det är inget antal i den här rapporten. Andelar och ändringar prövas inte.
   *[other] { $count } av de offentliga talen har inte prövats: de är inga antal i den här rapporten. Andelar och ändringar prövas inte, och det som var dolt i en tidigare utgåva skyddas inte.
}
certificate-warning = Intyg från Fallbild, bara för internt bruk. Det som är dolt i rapporten står i det eller kan gissas utifrån det. Publicera det inte, och förvara det som listan.
publication-left-out = Tabellen ”{ $table }” är utelämnad: att den finns skulle säga att det finns någon i den.
refusal-not-found = Rapporten kan inte publiceras så här: { $cell } går inte att skydda. Slå samman mer, ta bort regeln om små grupper eller avrunda i stället.
refusal-not-rounded = Rapporten kan inte avrundas så att alla tal går ihop. Dölj små antal i stället.
refusal-known-too-much = Rapporten kan inte publiceras så här: det som redan är offentligt röjer { $cell }, vad som än döljs. Välj samma gräns och samma sammanslagning som när det blev offentligt, eller ta bort uppgiften om den inte är offentlig.
refusal-contradicted = Det som sägs vara offentligt stämmer inte med listorna: { $list }. Rätta uppgiften. Har listorna ändrats sedan den blev offentlig omfattar skyddet inte jämförelsen: ta då bort den.
refusal-contradiction = { $cell } är { $counted } här men sägs vara { $public }
refusal-not-figures = Uppgifterna som är offentliga kan inte läsas. Första raden ska vara tabell;år;cell;antal.
refusal-not-release = Filen med en tidigare utgåva kan inte läsas. Det ska vara rapporten som JSON-stat, eller dess intyg, sparad av Fallbild.
refusal-no-such-rule = Gränsen ska vara 3 till 10 och avrundningen till 3 eller 5, och det som har en egen rad måste ha minst så många personer.
refusal-unproved = Rapporten släpps inte: kontrollen av skyddet gick inte igenom. Det är ett fel i Fallbild. Rapportera det, utan listor.
refusal-footnote = antalet i noten till ”{ $table }”
refusal-group = en liten grupp där alla är lika
refusal-more = { $count ->
    [one] och ett till
   *[other] och { $count } till
}
refusal-rounded-release = Den tidigare utgåvan är avrundad. Dolda och avrundade tal ur samma uppgifter blandas aldrig, så den kan inte läggas in som offentlig: avrunda även den här rapporten.
mode-legend = Läge
mode-internal-short = Intern
mode-publication-short = För publicering
preparing = Skyddet beräknas för alla tabeller tillsammans …
not-published = Beräkningen avbröts. Det som visades förut visas fortfarande.
not-computed = Beräkningen av skyddet avbröts, så inget visas. I läget Intern visas rapporten som räknad, utan skydd.
refusal-stays = Ändringen gick inte att göra. Det som visades förut visas fortfarande.
withheld-help = Inget av rapporten visas i det här läget förrän den kan skyddas. I läget Intern visas den som räknad.
way-out-again = Beräkna igen
way-out-no-groups = Utan regeln om små grupper
way-out-together = Slå samman under tio
way-out-rounded = Avrunda till 3 i stället
public-not-considered = Det som visas tar inte hänsyn till de offentliga tal som du har lagt in sedan dess. Publicera det inte så.
refusal-heading = Rapporten publiceras inte
publication-heading = Skydd för publicering
publication-internal = Den här rutan är bara för dig: den skrivs inte ut och följer inte med i några filer. Redovisningen av raderna är intern och visas i läget Intern.
publication-time = Beräknat på { $seconds } s och kontrollerat här på sidan.
publication-decisions = Hur rapporten skyddas
publication-tables = Vad som är dolt i varje tabell
publication-no-table = Ingenting är dolt.
publication-public = Tal som redan är offentliga
publication-uncovered = Vad skyddet inte omfattar
hidden-column-title = Tabell
hidden-column-primary = Små antal
hidden-column-secondary = Andra dolda
hidden-column-all = Av alla tal
save-certificate = Spara intyg
certificate-help = Intyget bevisar skyddet, så att någon annan kan kontrollera det med Fallbilds källkod. Publicera det inte: det dolda står i det eller kan gissas utifrån det. Förvara det som listan.
certificate-name = intyg-internt
method-legend = Metod
method-hide = Dölj små antal, och de tal som skulle röja dem
method-round = Avrunda alla antal till multiplar av { $base }
method-never-mixed = Metoderna blandas aldrig för samma uppgifter: med ett avrundat tal och ett som visas kan det dolda räknas ut. Publicera därför samma rapport på ett sätt.
small-legend = Vad som är för litet
threshold-label = Minsta antal som visas
groups-label = Dölj också ett antal som säger att alla i en liten grupp, färre än tio, har samma egenskap: ”fem män, alla i tiggeri”.
together-legend = Slå samman det ovanliga, så döljs mindre
together-help = Länder, kombinationer och former med få personer räknas som övriga i stället för att döljas var för sig.
together-origins = Länder
together-combinations = Kombinationer av former
together-forms = Former
together-none = Var för sig
together-fewer = Färre än { $fewest } slås samman
together-warning = Varje land får en rad, även utan någon därifrån. Där antalet är dolt anar en läsare ändå att det finns någon. Slå hellre samman.
compare-caption = Hur mycket som döljs, så här och på andra sätt
compare-way = Sätt
compare-hidden = Dolda tal
compare-shown = Visade över noll
compare-now = Så här
compare-none = Allt var för sig
compare-threshold = Länder och kombinationer under minsta antalet slås samman
compare-ten = Länder, kombinationer och former under tio slås samman
compare-no-groups = Utan regeln om små grupper
compare-take = Välj
compare-together = Jämför med andra sätt
public-help = Tal ur tidigare rapporter eller ett pressmeddelande. Skyddet håller då även mot den som känner till dem. En rad per tal, och första raden som i exemplet.
public-label = Offentliga tal
public-use = Räkna med talen
public-choose = Välj en tidigare utgåva (JSON-stat eller intyg) …
public-not-rounded = När alla tal avrundas tas ingen hänsyn till tal som redan är offentliga.
uncovered-releases = Flera utgåvor av samma uppgifter, jämförda med varandra: en per region, en per år eller en rättad version. Lägg in tidigare utgåvor som offentliga tal. Det skyddar den här rapporten, men inte det som var dolt i den tidigare.
uncovered-releases-rounded = Flera utgåvor av samma uppgifter, jämförda med varandra: en per region, en per år, en rättad version, eller en där små antal är dolda.
uncovered-cases = Den som redan känner till fall, eller som själv finns i listorna.
uncovered-method = Den som resonerar om metoden själv: ett dolt tal gäller oftast någon.
uncovered-rows = Att ett år eller en region finns med. Det säger att det finns en lista, och oftast att den inte är tom.
uncovered-law = Den rättsliga bedömningen. Sekretess prövas enligt offentlighets- och sekretesslagen, till exempel 24 kap. 8 §.
uncovered-rounding = Avrundning lovar mindre än att dölja: ett avrundat antal säger ungefär hur många det är, och 3 eller 5 att det finns någon.

# Hjälpen
help = Hjälp
help-title = Så använder du Fallbild
help-heading-steps = Från lista till rapport
help-step-list = <strong>Välj listan</strong>, släpp den på sidan eller klistra in den från Excel. Flera listor räknas ihop.
help-step-account = <strong>Läs vad som räknades.</strong> Överst står hur många rader som räknades, vilka som inte räknades och varför.
help-step-correct = <strong>Svara på frågorna.</strong> Under Granska och rätta säger du vad en kolumn eller ett ord betyder. Spara svaren som ett recept, så gäller de nästa gång också.
help-step-take-along = <strong>Spara eller skriv ut rapporten.</strong> När du stänger sidan är allt borta.
help-heading-modes = De två lägena, och filen till myndigheten
help-mode-internal = <strong>Intern</strong> visar alla antal som de är räknade, även små. Visa bara rapporten för den som får se listan.
help-mode-publication = <strong>För publicering</strong> döljer eller avrundar små antal, och de tal som skulle röja dem, i hela rapporten på en gång. Bara den rapporten kan lämnas ut.
help-mode-agency = <strong>Sammanräknat till myndigheten</strong> är en fil med rapportens tal och inga personer. Den innehåller små antal och är inte till för att publiceras.
help-heading-signs = Tecken i tabellerna
help-sign-zero = <strong>–</strong> betyder noll.
help-sign-hidden = <strong>..</strong> betyder att uppgift saknas eller inte visas.
help-sign-impossible = <strong>.</strong> betyder att uppgift inte kan förekomma.
help-heading-keys = Med tangentbordet
help-key-move = <strong>Tabb</strong> går till nästa knapp, länk eller tabell, och <strong>Retur</strong> trycker på den. Den första länken hoppar till rapporten.
help-key-figure = <strong>Pilarna</strong> går genom en figur och läser upp varje värde. Varje figur har också en tabell.
help-key-paste = <strong>Ctrl+V</strong> klistrar in en tabell som du har kopierat i Excel.
help-key-undo = <strong>Ctrl+Z</strong> ångrar det senaste valet.
help-key-print = <strong>Ctrl+P</strong> skriver ut rapporten.
help-heading-lost = Om något inte stämmer
help-lost = Fallbild säger vad som är fel, var och vad du kan göra. Stämmer antalet rader inte, se efter under Vad som lästes, överst i rapporten. Skicka aldrig en lista för att få hjälp: beskriv felet med ord, eller med påhittade rader.

# Mallen
template-title = Fallista
template-heading = Börja med en tom mall
template-text = Mallen är en CSV-fil med rubrikerna och inga rader. Öppna den i Excel och skriv en rad per person. Kolumnernas beskrivning är för den som bygger ett system (Frictionless Table Schema).
template-save = Spara mallen (CSV)
template-save-schema = Spara kolumnernas beskrivning (JSON)
template-one-of = Ett av de här orden, skrivet så, eller tomt: { $list }. (Fallbild läser fler sätt att skriva dem.)
template-name = mall
template-schema-name = mall-kolumner
saved = Webbläsaren sparar { $name }.

# Inklistrat
paste-here = eller klistra in en tabell som du har kopierat i Excel (Ctrl+V)
pasted-name = Inklistrad tabell { $number }
pasted-nothing = Det inklistrade är ingen text. Kopiera raderna i Excel, med rubrikerna, och klistra in igen.

# Ångra
cleared = Listorna räknas inte längre. Ångra tar tillbaka dem, tills du stänger sidan eller läser något annat.
undone = Ångrat: { $what }
undo-year = val av år.
undo-region = val av region.
undo-mode = val av läge.
undo-files = tillagda filer.
undo-start-over = att börja om.
nothing-to-undo = Det finns inget att ångra.

# Tillgänglighetsredogörelsen
accessibility = Tillgänglighet
accessibility-title = Tillgänglighetsredogörelse för Fallbild
access-intro = Fallbild är en webbsida i en fil. Den myndighet som delar ut filen eller lägger den på sitt intranät står bakom den och ansvarar för den här redogörelsen. Så många som möjligt ska kunna använda Fallbild. Här står hur sidan uppfyller lagen (2018:1937) om tillgänglighet till digital offentlig service, vad som brister och hur du rapporterar det.
access-heading-how = Hur tillgänglig är sidan?
access-how = Fallbild är <strong>delvis förenlig</strong> med lagen. Sidan är byggd efter EN 301 549 V3.2.1 och WCAG 2.2 på nivå AA. Det som brister eller inte är prövat står här nedanför.
access-heading-lacking = Vad som brister
access-lacking-audit = Ingen utomstående har granskat sidan, och den är inte prövad av personer som använder skärmläsare till vardags.
access-lacking-figures = Diagram och kartor är bilder. Var och en har rubrik, beskrivning, tabell och ett reglage som läser upp värdena, men kartans lägen går bara att se. Texten i dem växer när sidan förstoras, men inte när bara textstorleken ändras.
access-lacking-files = Excelfilerna följer råden för tillgängliga tabeller. Filerna i CSV, PX, JSON-stat och datapaket är till för program och har ingen form.
access-lacking-print = Webbläsarens egen meny skriver inte ut rapporten. Knappen Skriv ut och Ctrl+P gör det. En pdf som webbläsaren gör är inte prövad med hjälpmedel.
access-lacking-long = Rapporten är lång, med många tabeller. Innehållsförteckning och rubriker leder rätt, men sidan kan ta tid att lyssna sig igenom.
access-heading-cannot = Vad kan du göra om du inte kan använda delar av sidan?
access-cannot = Spara rapporten som Word, webbsida eller Excel, eller be den som har gett dig Fallbild om innehållet på ett annat sätt.
access-heading-report = Rapportera brister
access-report = Hör av dig till den på din myndighet som har gett dig Fallbild. Sidan kan inte skicka något själv. Beskriv bristen utan uppgifter ur listan.
access-heading-supervision = Tillsyn
access-supervision = Är du inte nöjd med svaret kan du anmäla bristen till tillsynsmyndigheten, Myndigheten för digital förvaltning: www.digg.se/tdosanmalan.
access-heading-tested = Hur sidan är prövad
access-tested = Självskattning. Programmet axe-core prövar sexton lägen, från den tomma sidan till publiceringen, i Chromium och Firefox, på svenska och engelska, ljust och mörkt och i 320 bildpunkters bredd, utan anmärkning. Tester går igenom sidans uppgifter med enbart tangentbord, och prövar dubbel textstorlek, egna färger och klickytor på minst 24 bildpunkter.
access-dates = Bedömningen gjordes den 27 november 2026. Redogörelsen uppdaterades senast den 27 november 2026.
