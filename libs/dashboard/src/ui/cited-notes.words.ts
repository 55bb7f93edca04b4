import type { Words } from '#kernel';

const of = (en: string, ar: string, fr: string): Words => ({ ar, en, fr });

/** What citations of the record say after or between the titles and addresses of sources. */
export const citedNotes: readonly Words[] = [
  of(
    'on the suspension of Syria by the Summit in 2012',
    'عن تعليق القمة عضوية سوريا في 2012',
    'sur la suspension de la Syrie par le Sommet en 2012',
  ),
  of(
    'before the conference, UNA-OIC as kept by MediaMonitors (“More than 200 experts will participate”)',
    'وقبل المؤتمر، وكالة UNA-OIC كما يحفظها MediaMonitors («More than 200 experts will participate»)',
    'avant la conférence, UNA-OIC, conservé par MediaMonitors (« More than 200 experts will participate »)',
  ),
  of(
    'as kept at riseofthemuslims.wordpress.com',
    'كما يُحفظ في riseofthemuslims.wordpress.com',
    'conservé sur riseofthemuslims.wordpress.com',
  ),
  of(
    'and Arab News, 8 September 2013, as kept at riseofthemuslims.wordpress.com',
    'وعرب نيوز، 8 أيلول/سبتمبر 2013، كما يُحفظ في riseofthemuslims.wordpress.com',
    'et Arab News, 8 septembre 2013, conservé sur riseofthemuslims.wordpress.com',
  ),
  of(
    '(the three conferences before it were all held in Türkiye)',
    '(عُقدت المؤتمرات الثلاثة السابقة له كلها في تركيا)',
    '(les trois conférences précédentes se sont toutes tenues en Türkiye)',
  ),
  of('with MediaMonitors', 'مع MediaMonitors', 'avec MediaMonitors'),
  of(
    'That none was held in 2020 and 2021 is inferred from the numbering: the third was held in 2019, the fourth in 2022',
    'أما عدم عقد أي منها في 2020 و2021 فمستنتج من الترقيم: عُقد الثالث في 2019 والرابع في 2022',
    'Qu’aucune ne se soit tenue en 2020 et 2021 est déduit de la numérotation : la troisième s’est tenue en 2019, la quatrième en 2022',
  ),
  of(
    'on the Senior Officials Meeting of April 2025 and the session of the Council of Foreign Ministers in June 2025',
    'عن اجتماع كبار الموظفين في نيسان/أبريل 2025 ودورة مجلس وزراء الخارجية في حزيران/يونيو 2025',
    'sur la réunion des hauts fonctionnaires d’avril 2025 et la session du Conseil des ministres des Affaires étrangères de juin 2025',
  ),
  of(
    'for the number of persons, Istanbul Mediation Conference site (Turkish Ministry of Foreign Affairs), page on the first OIC conference',
    'وعن عدد الأشخاص، موقع مؤتمر إسطنبول للوساطة (وزارة الخارجية التركية)، صفحة المؤتمر الأول',
    'pour le nombre de personnes, site de la Conférence d’Istanbul sur la médiation (ministère turc des Affaires étrangères), page sur la première conférence',
  ),
  of('the number of the resolution is not given', 'ولا يرد رقم القرار', 'le numéro de la résolution n’est pas indiqué'),
  of(
    'the chair of session 1 came from the Saudi ministry of foreign affairs, speakers from the ministry of foreign affairs of Qatar and from the Cairo centre CCCPA',
    'كان رئيس الجلسة الأولى من وزارة الخارجية السعودية، ومتحدثون من وزارة خارجية قطر ومن مركز القاهرة (CCCPA)',
    'la présidence de la session 1 venait du ministère saoudien des Affaires étrangères, des intervenants du ministère des Affaires étrangères du Qatar et du Centre du Caire CCCPA',
  ),
  of('for the title in French, SESRIC', 'وعن العنوان بالفرنسية، سيسرك', 'pour le titre en français, SESRIC'),
  of(
    'OIC-2025 implementation plan and reports to the Council of Foreign Ministers',
    'خطة تنفيذ برنامج عمل المنظمة حتى 2025 والتقارير المرفوعة إلى مجلس وزراء الخارجية',
    'plan de mise en œuvre de l’OCI-2025 et rapports au Conseil des ministres des Affaires étrangères',
  ),
  of('joining years as in that list', 'وسنوات الانضمام كما في تلك القائمة', 'années d’adhésion selon cette liste'),
  of(
    'joining years as in that list. Regional group and Arabic and French official forms still to be verified',
    'وسنوات الانضمام كما في تلك القائمة. ولم يُتحقق بعد من المجموعة الإقليمية والصيغتين الرسميتين بالعربية والفرنسية',
    'années d’adhésion selon cette liste. Groupe régional et formes officielles en arabe et en français encore à vérifier',
  ),
  of('SESRIC event page (in French)', 'وصفحة سيسرك (بالفرنسية)', 'page du SESRIC (en français)'),
  of(
    'for the 34 member states, Anadolu Agency (in Arabic)',
    'وعن الدول الأعضاء الـ34، وكالة الأناضول',
    'pour les 34 États membres, Agence Anadolu (en arabe)',
  ),
  of('(confidence B)', '(درجة الثقة B)', '(degré de confiance B)'),
  of(
    'as listed at kpsrl.org/publication/achieving-peace-and-security-in-a-world-of-turmoil-an-arduous-challenge-for-the-oic',
    'كما ورد في kpsrl.org/publication/achieving-peace-and-security-in-a-world-of-turmoil-an-arduous-challenge-for-the-oic',
    'tel que répertorié sur kpsrl.org/publication/achieving-peace-and-security-in-a-world-of-turmoil-an-arduous-challenge-for-the-oic',
  ),
  of(
    'also scribd.com/document/521625244/659',
    'وأيضاً scribd.com/document/521625244/659',
    'aussi scribd.com/document/521625244/659',
  ),
  of(
    'also UrduPoint, “OIC seeks formation of special envoys network”',
    'وأيضاً أوردو بوينت، «OIC seeks formation of special envoys network»',
    'aussi UrduPoint, « OIC seeks formation of special envoys network »',
  ),
  of(
    'also UrduPoint, "OIC seeks formation of special envoys network"',
    'وأيضاً أوردو بوينت، «OIC seeks formation of special envoys network»',
    'aussi UrduPoint, « OIC seeks formation of special envoys network »',
  ),
  of(
    'The report bears no day of issue: it was issued between the day of the conference and the day on which this record had it',
    'ولا يحمل التقرير تاريخ صدور: فقد صدر بين يوم المؤتمر واليوم الذي أصبح فيه لدى هذا السجل',
    'Le rapport ne porte pas de date de publication : il a été publié entre le jour de la conférence et celui où ce registre l’a eu',
  ),
  of(
    'for the proposer, Turkish Ministry of Foreign Affairs, press release No 252, 26 September 2018',
    'وعن صاحب الاقتراح، وزارة الخارجية التركية، البيان الصحفي رقم 252، 26 أيلول/سبتمبر 2018',
    'pour l’auteur de la proposition, ministère turc des Affaires étrangères, communiqué n° 252, 26 septembre 2018',
  ),
  of(
    "for the designation in Arabic, the session and its days (19 and 20 Sha'ban 1439, 5 and 6 May 2018), the heading of the text as the encyclopaedia Moqatel keeps it",
    'وعن الرقم بالعربية والدورة ويوميها (19 و20 شعبان 1439، 5 و6 أيار/مايو 2018)، عنوان النص كما تحفظه موسوعة مقاتل',
    'pour la désignation en arabe, la session et ses jours (19 et 20 cha‘ban 1439, 5 et 6 mai 2018), l’en-tête du texte conservé par l’encyclopédie Moqatel',
  ),
  of(
    'for the designation in Arabic, the heading of the text as the encyclopaedia Moqatel keeps it',
    'وعن الرقم بالعربية، عنوان النص كما تحفظه موسوعة مقاتل',
    'pour la désignation en arabe, l’en-tête du texte conservé par l’encyclopédie Moqatel',
  ),
  of('(the report prints 45/53-س)', '(يرد في التقرير \u206845/53-س\u2069)', '(le rapport imprime \u206845/53-س\u2069)'),
  of(
    'for the year 2018 (inference), Anadolu Agency (in Turkish) on the trainings of the Diplomacy Academy in 2018',
    'وعن عام 2018 (استنتاجاً)، وكالة الأناضول (بالتركية) عن تدريبات الأكاديمية الدبلوماسية في 2018',
    'pour l’année 2018 (déduction), Agence Anadolu (en turc) sur les formations de l’Académie diplomatique en 2018',
  ),
  of(
    'the first day is inferred from the adoption of the resolution, Dhaka, 6 May 2018',
    'واليوم الأول مستنتج من اعتماد القرار، دكا، 6 أيار/مايو 2018',
    'le premier jour est déduit de l’adoption de la résolution, Dacca, 6 mai 2018',
  ),
  of('which announces the closing for that day', 'ويعلن الاختتام في ذلك اليوم', 'qui annonce la clôture pour ce jour'),
  of('which announces the opening for that day', 'ويعلن الافتتاح في ذلك اليوم', 'qui annonce l’ouverture pour ce jour'),
  of(
    'that it was held by November 2019 is said by the concept note of the third conference (in Turkish)',
    'أما أنه عُقد في موعد أقصاه تشرين الثاني/نوفمبر 2019 فتقوله المذكرة المفاهيمية للمؤتمر الثالث (بالتركية)',
    'qu’il ait eu lieu au plus tard en novembre 2019 est dit par la note de cadrage de la troisième conférence (en turc)',
  ),
  of(
    '"held twice" by November 2019 per the concept note of the third conference (in Turkish)',
    '«عُقد مرتين» حتى تشرين الثاني/نوفمبر 2019 وفق المذكرة المفاهيمية للمؤتمر الثالث (بالتركية)',
    '« tenu deux fois » jusqu’en novembre 2019 selon la note de cadrage de la troisième conférence (en turc)',
  ),
  of(
    'a project page of the Turkish government dates the founding 24 September 2018',
    'وتؤرخ صفحة مشروع للحكومة التركية التأسيس في 24 أيلول/سبتمبر 2018',
    'une page de projet du gouvernement turc date la fondation du 24 septembre 2018',
  ),
  of(
    'for Indonesia, a statement of its ministry of foreign affairs as reported by Liputan6 (in Indonesian)',
    'وعن إندونيسيا، بيان لوزارة خارجيتها كما نقله موقع Liputan6 (بالإندونيسية)',
    'pour l’Indonésie, une déclaration de son ministère des Affaires étrangères rapportée par Liputan6 (en indonésien)',
  ),
  of('on the envoys', 'وعن المبعوثين', 'sur les envoyés'),
  of(
    '(which prints the symbols of the United Nations resolutions out of order)',
    '(وترد فيها رموز قرارات الأمم المتحدة بغير ترتيبها)',
    '(qui imprime les cotes des résolutions de l’ONU dans le désordre)',
  ),
  of(
    'the speech of the Deputy Minister of Foreign Affairs in English, in full, Asia-Plus, 3 December 2018',
    'وكلمة معاون وزير الخارجية بالإنجليزية كاملة، Asia-Plus، 3 كانون الأول/ديسمبر 2018',
    'le discours du Vice-ministre des Affaires étrangères en anglais, en entier, Asia-Plus, 3 décembre 2018',
  ),
  of('full text of the Declaration', 'والنص الكامل للإعلان', 'texte intégral de la Déclaration'),
  of(
    'that it had five sessions and more than 20 panellists',
    'وعن أنه ضم خمس جلسات وأكثر من 20 متحدثاً',
    'qu’elle ait compté cinq sessions et plus de 20 intervenants',
  ),
];
