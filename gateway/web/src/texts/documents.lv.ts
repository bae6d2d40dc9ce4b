/** The long public documents, read rarely and loaded only with their own pages. */

export type Block = string | { items: readonly string[] }
export interface Chapter {
  id: string
  title: string
  blocks: readonly Block[]
}

const OFFICE = 'SIA “Ogres Namsaimnieks” Klientu apkalpošanas nodaļā (Mālkalnes prospektā 3, Ogrē, Ogres novadā, LV-5001)'

export const faqTitle = 'Biežāk uzdotie jautājumi'
export const faqLead = 'Par klientu portālu e.ogresnamsaimnieks.lv'
export const faq: readonly Chapter[] = [
  {
    id: 'kas-var-registreties',
    title: '1. Kas var reģistrēties klientu portālā e.ogresnamsaimnieks.lv?',
    blocks: [
      'Klientu portālā e.ogresnamsaimnieks.lv var reģistrēties tikai SIA “Ogres Namsaimnieks” klienti – daudzdzīvokļu dzīvojamo māju dzīvokļu īpašnieki.',
      'Atsevišķos gadījumos var reģistrēties arī daudzdzīvokļu dzīvojamo māju dzīvokļu īpašnieka/u pilnvarota persona – uzrādot notariāli apstiprinātu pilnvaru ar atbilstošu pilnvarojumu. Reģistrācijas iesniegums pilnvarotām personām ir jāiesniedz:',
      {
        items: [
          `1.1. ${OFFICE};`,
          '1.2. Nosūtot iesniegumu, kas parakstīts ar drošu elektronisko parakstu, uz e-pastu info@ogresnamsaimnieks.lv.',
        ],
      },
    ],
  },
  {
    id: 'ieprieksejie-dati',
    title: '2. Kāpēc es nevaru ieiet klientu portālā e.ogresnamsaimnieks.lv ar iepriekšējiem pieejas datiem?',
    blocks: [
      'Iepriekšējās mājas lapas sadaļa “E-Ogresnamsaimnieks” vairs nav aktīva, un iepriekšējie klientu dati netika pārcelti uz jauno klientu portālu e.ogresnamsaimnieks.lv. Lai piekļūtu jaunajam klientu portālam e.ogresnamsaimnieks.lv, ir jāveic atkārtota reģistrācija. Reģistrācijas veidi:',
      {
        items: [
          `2.1. Aizpildot reģistrācijas iesniegumu ${OFFICE};`,
          '2.2. Nosūtot reģistrācijas iesniegumu, kas parakstīts ar drošu elektronisko parakstu, uz e-pastu info@ogresnamsaimnieks.lv;',
          '2.3. Izmantojot klientu portālā norādīto banku autorizācijas iespējas;',
          '2.4. Izmantojot “eParaksts eID” un “eParaksts mobile” autorizācijas iespējas klientu portālā.',
        ],
      },
    ],
  },
  {
    id: 'registracija-ar-banku',
    title: '3. Kā es varu reģistrēties klientu portālā e.ogresnamsaimnieks.lv, izmantojot norādīto banku autorizāciju?',
    blocks: [
      {
        items: [
          '3.1. Nepieciešams atvērt mājas lapu https://e.ogresnamsaimnieks.lv/;',
          '3.2. Jānospiež uz bankas, kurā Jūs esat klients, logo;',
          '3.3. Banku autorizācijas logos ir jāievada pieprasītā informācija vai jāveic pieprasītās darbības;',
          '3.4. Pēc banku autorizācijas prasību izpildīšanas tiks atvērts jauns logs, kurā jauniem klientiem ir jāspiež poga “Jauns lietotājs”;',
          '3.5. Nospiežot pogu “Jauns lietotājs”, tiks atvērts jauns logs, kurā būs nepieciešams ievadīt e-pasta adresi un paroli, kā arī ielikt atzīmi par iepazīšanos ar klientu portāla e.ogresnamsaimnieks.lv lietošanas noteikumiem;',
          '3.6. Pēc pogas “Reģistrēties” nospiešanas parādīsies paziņojums “Reģistrācijas apstiprinājums tika nosūtīts uz Jūsu e-pasta adresi!”;',
          '3.7. Pēc paziņojuma parādīšanās ir nepieciešams ieiet Jūsu norādītajā e-pasta adresē, atvērt saņemto e-pastu no klientu portāla e.ogresnamsaimnieks.lv un nospiest uz aktīvās saites, lai apstiprinātu reģistrāciju;',
          '3.8. Pēc aktīvās saites nospiešanas parādīsies paziņojums “Reģistrācija ir izdevusies!”.',
        ],
      },
    ],
  },
  {
    id: 'apstiprinajums',
    title: '4. Kāpēc es nesaņemu reģistrācijas apstiprinājumu uz e-pasta adresi?',
    blocks: [
      'Gadījumos, ja klients nesaņem reģistrācijas apstiprinājumu uz ienākošo e-pastu sadaļu, ir nepieciešams pārbaudīt e-pasta sadaļu “Mēstules”, “Spam” vai tamlīdzīgi. Ja arī iepriekš minētajās sadaļās apstiprinājuma e-pasts nav saņemts, lūdzu vērsties SIA “Ogres Namsaimnieks” Klientu apkalpošanas nodaļā (Mālkalnes prospektā 3, Ogrē, Ogres novadā, LV-5001), zvanīt uz tālruņa numuru 65049114 vai sūtīt e-pastu uz info@ogresnamsaimnieks.lv.',
    ],
  },
  {
    id: 'citas-bankas',
    title: '5. Kā es varu reģistrēties klientu portālā e.ogresnamsaimnieks.lv, ja neesmu AS “SEB banka”, AS “Swedbank” vai AS “Citadele banka” klients?',
    blocks: [
      'Šobrīd iespējamie reģistrācijas veidi:',
      {
        items: [
          `5.1. Aizpildot reģistrācijas iesniegumu ${OFFICE};`,
          '5.2. Nosūtot reģistrācijas iesniegumu, kas parakstīts ar drošu elektronisko parakstu, uz e-pastu info@ogresnamsaimnieks.lv;',
          '5.3. Izmantojot “eParaksts eID” un “eParaksts mobile” autorizācijas iespējas klientu portālā.',
        ],
      },
    ],
  },
  {
    id: 'autorizacijas-veidi',
    title: '6. Vai pēc reģistrācijas man visu laiku būs jāautorizējas klientu portālā e.ogresnamsaimnieks.lv ar bankas autorizāciju vai “eParakstu”?',
    blocks: [
      'Nē. Ir vairāki veidi, kādos var autorizēties klientu portālā e.ogresnamsaimnieks.lv:',
      {
        items: [
          '6.1. Izmantojot e-pasta adresi un paroli. Pieejamas šādas sadaļas: “Rēķini”, “Skaitītāji”, “Adreses”, “Uzstādījumi”, “Paziņojumi”, “Saziņa” un “Dokumenti”;',
          '6.2. Izmantojot norādīto banku autorizāciju. Pieejamas šādas sadaļas: “Rēķini”, “Skaitītāji”, “Adreses”, “Uzstādījumi”, “Paziņojumi”, “Mājas lieta”, “Saziņa” un “Dokumenti”;',
          '6.3. Izmantojot “eParaksts eID” un “eParaksts mobile” autorizācijas iespējas. Pieejamas šādas sadaļas: “Rēķini”, “Skaitītāji”, “Adreses”, “Uzstādījumi”, “Paziņojumi”, “Mājas lieta”, “Saziņa” un “Dokumenti”.',
        ],
      },
    ],
  },
  {
    id: 'vairaki-ipasumi',
    title: '7. Kā es klientu portālā e.ogresnamsaimnieks.lv varu apskatīt informāciju par vairākiem īpašumiem?',
    blocks: [
      'Informāciju Jūs varat redzēt tikai par Jums piederošajiem dzīvokļu īpašumiem un dzīvojamajām mājām, kurās Jums pieder dzīvokļa īpašums. Lai klientu portālā e.ogresnamsaimnieks.lv apskatītu informāciju par vairākiem īpašumiem, ir jāizmanto izvēlne ekrāna augšējā daļā.',
    ],
  },
  {
    id: 'neaktivi-lauki',
    title: '8. Kāpēc man ir neaktīvi skaitītāju rādījumu nodošanas lauki?',
    blocks: [
      'Klientu portālā e.ogresnamsaimnieks.lv skaitītāju rādījumu nodošanas lauki kļūst aktīvi tikai noteiktajā laika periodā – katra mēneša divās pēdējās kalendārajās dienās un nākamā mēneša pirmajā kalendārajā dienā.',
    ],
  },
  {
    id: 'sazina',
    title: '9. Ko es varu darīt klientu portālā e.ogresnamsaimnieks.lv sadaļā “Saziņa”?',
    blocks: [
      'Šobrīd klientu portālā e.ogresnamsaimnieks.lv sadaļā “Saziņa” klientiem ir iespēja uzdot vispārīgus jautājumus SIA “Ogres Namsaimnieks”. Iesniegumus par konkrētu darbību veikšanu un/vai informācijas sniegšanu klientiem ir nepieciešams noformēt un iesniegt atbilstoši normatīvo aktu prasībām.',
      'Iesniegumu var iesniegt klātienē Klientu apkalpošanas nodaļā vai nosūtīt, parakstītu ar drošu elektronisko parakstu, uz e-pastu info@ogresnamsaimnieks.lv.',
    ],
  },
]

export const termsTitle = 'Lietošanas noteikumi'
export const terms: readonly Chapter[] = [
  {
    id: 'portals',
    title: 'Portāls un tā lietotāji',
    blocks: [
      'Klientu portālu uztur SIA “Ogres Namsaimnieks” (turpmāk – pārvaldnieks). Portālu lieto pārvaldnieka klienti – daudzdzīvokļu dzīvojamo māju dzīvokļu īpašnieki – un viņu pilnvarotās personas, kas reģistrētas pēc notariāli apstiprinātas pilnvaras.',
      'Lietotājs redz tikai sev piederošos dzīvokļu īpašumus un mājas, kurās tie atrodas, un tikai par laiku, kurā īpašums viņam pieder.',
    ],
  },
  {
    id: 'pieslegsanas',
    title: 'Pieslēgšanās',
    blocks: [
      'Portālam pieslēdzas ar banku, ar “eParaksts eID” vai “eParaksts mobile” vai ar e-pasta adresi un paroli. Sadaļa “Mājas lieta” ir pieejama tikai, pieslēdzoties ar banku vai eParakstu.',
      'Lietotājs glabā savus pieslēgšanās līdzekļus drošībā un tos nenodod citiem. Ja ir aizdomas, ka portālam piekļuvis kāds cits, lietotājs par to nekavējoties paziņo, zvanot 65049114.',
    ],
  },
  {
    id: 'radijumi',
    title: 'Skaitītāju rādījumi',
    blocks: [
      'Rādījumus portālā iesniedz katra mēneša divās pēdējās kalendārajās dienās un nākamā mēneša pirmajā kalendārajā dienā pēc Latvijas laika, ja pārvaldnieks nav publicējis garāku periodu.',
      'Līdz perioda beigām iesniegto rādījumu var labot. Visas iesniegtās vērtības saglabājas. Par iesniegtajiem rādījumiem portāls izsniedz kvīti ar numuru un laiku.',
      'Lietotājs atbild par to, lai rādījums būtu nolasīts no skaitītāja un ierakstīts pareizi.',
    ],
  },
  {
    id: 'rekini',
    title: 'Rēķini',
    blocks: [
      'Portālā redzamais rēķins ir sagatavots elektroniski un ir derīgs bez paraksta. Rēķinu apmaksā savā bankā, izmantojot rēķina datus vai QR kodu; portāls maksājumus neveic.',
      'Izrakstītu rēķinu nemaina: ja tas jālabo, to anulē un izraksta jaunu.',
    ],
  },
  {
    id: 'sazina',
    title: 'Saziņa un paziņojumi',
    blocks: [
      'Sadaļā “Saziņa” var uzdot vispārīgus jautājumus. Iesniegums par konkrētu darbību vai informācijas sniegšanu jānoformē un jāiesniedz atbilstoši normatīvo aktu prasībām.',
      'Uz sadaļā “Uzstādījumi” norādīto e-pastu vai korespondences adresi nosūtītais ir uzskatāms par lietotājam paziņotu. Lietotājs šos datus tur aktuālus.',
    ],
  },
  {
    id: 'pieejamiba',
    title: 'Portāla pieejamība',
    blocks: [
      'Pārvaldnieks rūpējas, lai portāls darbotos nepārtraukti, bet var to uz laiku slēgt apkopei. Ja portāls nedarbojas, rādījumus un jautājumus pieņem Klientu apkalpošanas nodaļa, 65049114.',
    ],
  },
]

export const privacyTitle = 'Privātuma politika'
export const privacy: readonly Chapter[] = [
  {
    id: 'parzinis',
    title: 'Pārzinis',
    blocks: [
      'Personas datu pārzinis ir SIA “Ogres Namsaimnieks”, Mālkalnes prospekts 3, Ogre, Ogres novads, LV-5001, tālrunis 65049114, e-pasts info@ogresnamsaimnieks.lv.',
    ],
  },
  {
    id: 'kadi-dati',
    title: 'Kādus datus portāls izmanto',
    blocks: [
      {
        items: [
          'Vārds, uzvārds un personas kods – lai pārliecinātos, ka portālam pieslēdzas īstais īpašnieks. Personas kodu glabā šifrētu un rāda tikai daļēji.',
          'E-pasta adrese, tālruņa numurs un korespondences adrese – lai nosūtītu rēķinus un paziņojumus.',
          'Dati par dzīvokļa īpašumu un māju, skaitītāju rādījumi, rēķini un maksājumi – lai pārvaldītu māju un aprēķinātu maksu.',
          'Jautājumi un atbildes sadaļā “Saziņa”.',
          'Pieslēgšanās laiks un veids, kā arī sadaļas “Mājas lieta” skatījumi – drošībai.',
        ],
      },
      'Banka un eParaksts portālam apstiprina Jūsu vārdu, uzvārdu un personas kodu. Jūsu bankas kontu un darījumus portāls neredz.',
    ],
  },
  {
    id: 'kapec',
    title: 'Kāpēc un cik ilgi',
    blocks: [
      'Datus apstrādā, lai izpildītu dzīvojamās mājas pārvaldīšanas līgumu un normatīvajos aktos noteiktos pienākumus. Grāmatvedības dokumentus glabā normatīvajos aktos noteikto laiku, pārējos datus – tik ilgi, cik tie vajadzīgi minētajiem mērķiem.',
    ],
  },
  {
    id: 'sikdatnes',
    title: 'Sīkdatnes un dati ierīcē',
    blocks: [
      'Portāls izmanto tikai nepieciešamās sīkdatnes: vienu pieslēgšanās sesijai un vienu Jūsu izvēlētajam izskatam. Analītikas un reklāmas sīkdatņu nav.',
      'Uzrakstīto, kas vēl nav nosūtīts, portāls līdz nosūtīšanai glabā Jūsu ierīcē.',
    ],
  },
  {
    id: 'tiesibas',
    title: 'Jūsu tiesības',
    blocks: [
      'Jums ir tiesības piekļūt saviem datiem, lūgt tos labot, dzēst vai ierobežot to apstrādi, kā arī iebilst pret apstrādi. Rakstiet uz info@ogresnamsaimnieks.lv. Sūdzību var iesniegt Datu valsts inspekcijā.',
    ],
  },
]

export const accessibilityTitle = 'Piekļūstamības paziņojums'
export const accessibility: readonly Chapter[] = [
  {
    id: 'apnemsanas',
    title: 'Ko apņemamies',
    blocks: [
      'SIA “Ogres Namsaimnieks” apņemas klientu portālu veidot piekļūstamu saskaņā ar Ministru kabineta noteikumiem Nr. 445 un tīmekļa satura piekļūstamības vadlīniju WCAG 2.2 AA līmeni.',
    ],
  },
  {
    id: 'ko-var',
    title: 'Kā portāls ir veidots',
    blocks: [
      {
        items: [
          'Visu var izdarīt ar tastatūru; redzams, kur atrodas fokuss.',
          'Lapas ir lietojamas no 320 pikseļu platuma un 400 % palielinājumā bez ritināšanas uz sāniem; tikai platas tabulas ritina savā laukā.',
          'Krāsa nekad nav vienīgā zīme: blakus vienmēr ir vārds. Krāsu kontrasts ir pārbaudīts gaišajā un tumšajā izskatā.',
          'Katrai diagrammai ir tabula ar tiem pašiem skaitļiem.',
          'Laukiem ir virsraksti un paskaidrojumi; kļūdas ir nosauktas vārdiem un saistītas ar laukiem.',
          'Ja sesija beidzas, ierakstītais nepazūd.',
        ],
      },
    ],
  },
  {
    id: 'zinamie-trukumi',
    title: 'Zināmie trūkumi',
    blocks: [
      {
        items: [
          'Augšupielādētie dokumenti (piemēram, skenēti līgumi un akti) var nebūt nolasāmi ar ekrāna lasītāju. Lūdziet tos citā veidā, zvanot 65049114.',
          'Banku un eParaksta lapas veido to īpašnieki; par to piekļūstamību neatbildam.',
        ],
      },
    ],
  },
  {
    id: 'novertejums',
    title: 'Kā vērtēts',
    blocks: ['Paziņojums sagatavots pēc pašu veikta novērtējuma: automātiskas pārbaudes visām lapām un pārbaude ar tastatūru.'],
  },
  {
    id: 'atsauksmes',
    title: 'Atsauksmes un saziņa',
    blocks: [
      'Ja kaut kas nav piekļūstams, rakstiet uz info@ogresnamsaimnieks.lv vai zvaniet 65049114. Ja atbilde neapmierina, var vērsties Latvijas Republikas tiesībsarga birojā.',
    ],
  },
]
