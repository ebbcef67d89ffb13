"""Words of three languages to what they mean, to tell of one thing across languages.

A line is one meaning: its name, then the words for it in Russian, Kazakh and English. Forms whose
stems differ stand beside each other. It holds what tasks of a parliament are about: things that are
built, bought, paid and forbidden, people they are for, and what is done with them. A word that is
not here means nothing across languages, and a word may mean several things («ТЭЦ»).
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from tracker.lang.stems import stem

LANGS = ("ru", "kk", "en")

_MEANINGS = """
dam | плотина дамба | бөгет тоған | dam dyke embankment
bridge | мост переправа | көпір өткел | bridge
river | река речка | өзен | river
canal | канал | канал арық | canal
lake | озеро | көл | lake
sea | море | теңіз | sea
reservoir | водохранилище | қойма бөген | reservoir
water | вода водный водопровод | су сумен | water
flood | паводок наводнение подтопление половодье | тасқын | flood
irrigation | орошение полив ирригация | суару суландыру | irrigation
road | дорога трасса автодорога шоссе | жол трасса | road highway motorway route
railway | железный железнодорожный железная поезд | теміржол теміржолмен пойыз | railway rail train
carriage | вагон | вагон | carriage wagon
bus | автобус | автобус | bus
airport | аэропорт авиация самолёт | әуежай авиация ұшақ | airport aviation plane aircraft
transport | транспорт перевозка | көлік тасымал | transport transportation
passenger | пассажир пассажирский | жолаушы | passenger
port | порт | порт кемежай | port
border | граница пограничный | шекара | border
school | школа школьный ученик школьник | мектеп оқушы | school pupil
kindergarten | сад детсад садик | балабақша | kindergarten
teacher | учитель педагог воспитатель преподаватель | мұғалім ұстаз педагог тәрбиеші | teacher educator
university | университет вуз | университет жоо | university college
student | студент | студент | student
textbook | учебник | оқулық | textbook
education | образование просвещение учебный | білім оқу | education
science | наука учёный научный | ғылым ғалым | science scientist research
hospital | больница госпиталь стационар | аурухана | hospital
clinic | поликлиника амбулатория медпункт клиника | емхана амбулатория клиника | clinic polyclinic outpatient
doctor | врач медик | дәрігер | doctor physician medic
nurse | медсестра | медбике мейірбике | nurse
medicine | лекарство препарат медикамент | дәрі дәрілік | medicine drug medication pharmaceutical
pharmacy | аптека | дәріхана | pharmacy
vaccine | вакцина вакцинация прививка | вакцина екпе | vaccine vaccination
ambulance | скорая | жедел | ambulance
laboratory | лаборатория | зертхана | laboratory lab
veterinary | ветеринарный ветеринар | ветеринар мал | veterinary
house | дом жильё квартира жилой общежитие | үй баспана пәтер жатақхана | house home housing flat apartment dormitory
mortgage | ипотека | ипотека | mortgage
heating | отопление отопительный тепло теплосеть тепловой | жылу жылыту | heating heat
boiler | котёл котельная котлов котлы котлам | қазандық қазан | boiler
power_station | электростанция тэц станция тэс гэс | станция стансасы стансы орталық жэо | plant station
electricity | электричество электроэнергия электростанция электрический ток свет | электр | electricity power electric
energy | энергия энергетика энергоблок | энергия энергетика | energy
heating | тэц | жэо | cogeneration
gas | газ газификация газопровод | газ газдандыру | gas gasification
coal | уголь угольный | көмір | coal
oil | нефть нефтяной | мұнай | oil petroleum
fuel | топливо бензин дизель горючее | отын жанармай бензин | fuel petrol gasoline diesel
tariff | тариф | тариф | tariff
price | цена стоимость подорожание | баға құн | price cost
tax | налог налоговый | салық | tax taxation
duty | пошлина таможня таможенный | баж кеден | customs duty
budget | бюджет бюджетный | бюджет | budget
fund | фонд | қор | fund
loan | кредит заём займ | несие кредит қарыз | loan credit
debt | долг задолженность | қарыз берешек | debt arrears
bank | банк банковский | банк | bank
subsidy | субсидия дотация субсидировать | субсидия жәрдемқаржы | subsidy subsidise subsidize subsidies
grant | грант | грант | grant
compensation | компенсация возмещение ущерб | өтемақы шығын | compensation damage
pension | пенсия пенсионный | зейнетақы | pension
pensioner | пенсионер | зейнеткер | pensioner retiree
benefit | пособие выплата льгота | жәрдемақы төлем жеңілдік | benefit allowance payment
wage | зарплата заработный оклад жалованье | жалақы айлық еңбекақы | wage salary pay
audit | аудит аудитор | аудит | audit auditor
spending | расход трата расходование | шығыс шығын | spending expenditure expense
business | бизнес предприниматель предпринимательство | бизнес кәсіпкер кәсіпкерлік | business entrepreneur
small | малый | шағын | small
factory | завод фабрика | зауыт фабрика | factory mill
mine | шахта рудник | шахта кеніш | mine
miner | шахтёр горняк | шахтер кенші | miner
farmer | фермер крестьянин аграрий | фермер шаруа диқан | farmer peasant
grain | зерно пшеница | астық бидай | grain wheat
seed | семена семян семенами семя | тұқым | seed
harvest | урожай уборка жатва | егін өнім | harvest crop
livestock | скот животноводство поголовье | мал төл | livestock cattle
pasture | пастбище | жайылым | pasture grazing
fertiliser | удобрение | тыңайтқыш | fertiliser fertilizer
land | земля земельный участок | жер | land plot
forest | лес лесной | орман | forest
tree | дерево деревья саженец саженцы деревьев | ағаш көшет | tree sapling
waste | мусор отходы полигон отход | қоқыс қалдық | waste garbage rubbish landfill
air | воздух выброс | ауа шығарынды | air emission
ecology | экология экологический | экология | ecology environment environmental
fish | рыба рыбный | балық | fish
saiga | сайгак | ақбөкен киік | saiga
export | экспорт вывоз вывозить | экспорт шығару | export exports
import | импорт ввоз ввозить | импорт әкелу | import imports
trade | торговля торговый | сауда | trade
market | рынок базар | нарық базар | market
cigarette | сигарета вейп вапинг курение табак темекі | темекі вейп шылым | cigarette vape tobacco smoking
electronic | электронный | электронды электрондық | electronic
alcohol | алкоголь спиртной | алкоголь арақ | alcohol
gambling | игорный букмекер азартный лудомания | құмар букмекер лудомания | gambling betting bookmaker
internet | интернет | интернет ғаламтор | internet broadband
communication | связь | байланыс | communication telecom
digital | цифровой цифровизация | цифрлық цифрландыру | digital
data | данные | дерек деректер | data
bill | законопроект | заңнама | bill
law | закон кодекс | заң кодекс | law code act
amendment | поправка | түзету | amendment
constitution | конституция | конституция | constitution
court | суд судья судебный | сот судья | court judge
prosecutor | прокуратура прокурор | прокуратура прокурор | prosecutor prosecution
police | полиция полицейский | полиция | police
army | армия военный солдат оборона | армия әскер сарбаз қорғаныс | army military soldier defence
prison | тюрьма колония | түрме колония | prison
corruption | коррупция | жемқорлық сыбайлас | corruption
election | выборы избирательный | сайлау | election
fire | пожар пожарный | өрт | fire
rescue | спасатель спасательный | құтқару құтқарушы | rescue rescuer
earthquake | землетрясение сейсмический | жер сілкінісі сейсмикалық | earthquake seismic
victim | пострадавший потерпевший жертва | зардап зардапшы жапа | victim displaced affected
killed | погибший гибель | қаза | killed dead
family | семья | отбасы | family
child | ребёнок дети детский детей детям | бала балалар | child children
youth | молодёжь молодой | жастар жас | youth young
woman | женщина | әйел | woman women
mother | мать многодетный материнство | ана көпбалалы | mother maternity
orphan | сирота | жетім | orphan
disabled | инвалид инвалидность | мүгедек мүгедектік | disabled disability
veteran | ветеран | ардагер | veteran
migrant | мигрант миграция | мигрант көші | migrant migration
worker | рабочий работник | жұмысшы қызметкер | worker employee
language | язык | тіл | language
culture | культура культурный | мәдениет | culture
museum | музей | музей мұражай | museum
theatre | театр | театр | theatre theater
library | библиотека | кітапхана | library
sport | спорт стадион спортивный | спорт стадион | sport stadium
media | сми журналист | бақ журналист | media journalist
tourism | туризм турист | туризм турист | tourism tourist
rural | сельский | ауыл ауылдық | rural village
site | площадка объект | алаң нысан | site facility
construction | строительство строительный стройка | құрылыс | construction
building | здание корпус | ғимарат | building
street | улица | көше | street
lighting | освещение фонарь | жарық | lighting
park | парк сквер | саябақ | park
centre | центр | орталық | centre center
equipment | оборудование техника аппаратура | жабдық техника құрал | equipment machinery
list | список реестр перечень | тізім тізілім | list register registry
owner | владелец собственник | ие меншік | owner
licence | лицензия разрешение | лицензия рұқсат | licence license permit
queue | очередь | кезек | queue waiting
inspection | инспекция | инспекция | inspection
ban | запрет запретить запрещён запрещена запрещены мораторий | тыйым мораторий | ban banned prohibition moratorium forbid
lift | снять снят снята сняли снимут отменить отменён отменили отмена | алып алып тастау тастады тастау жою жойылды жойды | lift lifted scrap abolish abolished cancel cancelled
build | построить построен построена построены строить строят строительство возвести возведён достроить | салу салынды салды салыну салып | build built construction construct
repair | ремонт отремонтировать отремонтирован отремонтирована отремонтированы починить восстановить восстановлен | жөндеу жөнделді жөндеді жөнделіп қалпына | repair repaired renovate renovated renovation restore restored
clean | очистить очищен очистка расчистить расчищен расчистка | тазарту тазалау тазартылды тазаланды тазартты | clean cleaned cleaning clear cleared dredge
open | открыть открыт открыта открыты открылся открылась открытие | ашылды ашылу ашты | open opened opening
close | закрыть закрыт закрытие | жабу жабылды жапты | close closed closure
buy | купить закупить закуплен закуплены закупка приобрести приобретён закупили | сатып | buy bought purchase purchased procure
sell | продать продажа | сату сатылды | sell sale sold
supply | поставить поставка снабжение поставлен | жеткізу жеткізілді | supply supplied deliver delivered
connect | подключить подключён подключена подключены подключение провести | қосу қосылды қосты жеткізу | connect connected connection
equip | оснастить оснащён оснащены оборудовать | жабдықтау жабдықталды | equip equipped
raise | поднять поднят повысить повышен повысили повышение увеличить увеличен увеличение рост индексация проиндексировать проиндексирован | көтеру көтерілді көтерді арттыру артты индекстеу өсіру өсті | raise raised increase increased index indexed indexation rise rose
cut | снизить снижен снижена снижены снижение сократить сокращение уменьшить | төмендету төмендеді төмендетілді азайту қысқарту | cut reduce reduced reduction lower lowered
pay | выплатить выплачен выплачены заплатить оплата | төлеу төленді төледі | pay paid payment
allocate | выделить выделен выделены выделение | бөлу бөлінді бөлді | allocate allocated allocation
distribute | раздать розданы раздача распределить распределён распределение | тарату таратылды үлестіру | distribute distributed distribution hand handed
plant | посадить высадить высажены посажены посадка | отырғызу егу егілді | plant planted planting
check | проверить проверен проверена проверка инспектировать ревизия | тексеру тексерілді тексерді | check checked inspect inspected audit
publish | опубликовать опубликован публикация раскрыть обнародовать | жариялау жарияланды ашу | publish published publication disclose
create | создать создан создана создание учредить | құру құрылды жасау | create created establish established set
launch | запустить запущен запуск | іске | launch launched
move | перевести переведён переведена перевод переселить переселение | көшіру көшірілді ауыстыру | move moved convert converted switch relocate relocated
return | вернуть возврат возвращён | қайтару қайтарылды | return returned
ratify | ратифицировать ратификация | ратификация | ratify ratified
train | обучить подготовка обучение | даярлау | training trained
protect | защита защитить защищать | қорғау | protect protection
"""


ACTS = frozenset(
    {
        *("lift", "build", "repair", "clean", "open", "close", "buy", "sell", "supply", "connect"),
        *("equip", "raise", "cut", "pay", "allocate", "distribute", "plant", "check", "publish"),
        *("create", "launch", "move", "return", "train", "protect", "construction", "building"),
        *("small", "rural", "site", "centre", "victim", "killed", "list", "electronic", "digital"),
    }
)
"""What is done, or said of many things: it tells of one thing only beside the thing itself."""


@lru_cache(maxsize=1)
def _by_stem() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """For each language the meanings of each stem."""
    found: dict[str, dict[str, set[str]]] = {lang: defaultdict(set) for lang in LANGS}
    for line in _MEANINGS.strip().splitlines():
        name, *words = (part.strip() for part in line.split("|"))
        for lang, printed in zip(LANGS, words, strict=True):
            for word in printed.split():
                found[lang][stem(word, lang)[0]].add(name)
    return {
        lang: {key: frozenset(names) for key, names in stems.items() if key}
        for lang, stems in found.items()
    }


def meanings(stem_of_word: str, lang: str) -> frozenset[str]:
    """What a stem of a language means; nothing for a word that is not listed."""
    return _by_stem().get(lang, {}).get(stem_of_word, frozenset())
