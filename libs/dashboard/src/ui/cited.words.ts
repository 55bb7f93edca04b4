import type { Words } from '#kernel';

/** A source that the record cites often: how its citations begin, what it is called in each language, and where it is to be found. */
export interface CitedSource {
  readonly begins: string;
  readonly title: Words;
  /** On the web, where the citation itself gives no address. */
  readonly address?: string;
  /** Kept with the record. */
  readonly document?: string;
}

const of = (begins: string, ar: string, en: string, fr: string, address?: string): CitedSource => ({
  begins,
  title: { ar, en, fr },
  ...(address !== undefined && { address }),
});

/** Titles are ours where the source has none in a language; an address as it was when it was last looked at. */
export const citedSources: readonly CitedSource[] = [
  {
    ...of(
      'Summary report (in Arabic), Second OIC Member States Conference on Mediation, Istanbul, 29 November 2018',
      'ملخص تقرير المؤتمر الثاني للدول الأعضاء حول الوساطة، إسطنبول، 29 تشرين الثاني/نوفمبر 2018',
      'Summary report (in Arabic), Second OIC Member States Conference on Mediation, Istanbul, 29 November 2018',
      'Rapport de synthèse (en arabe), Deuxième Conférence des États membres de l’OCI sur la médiation, Istanbul, 29 novembre 2018',
    ),
    document: 'conference-report-2018',
  },
  of(
    'Editors of this record, search of publicly stored copies of web pages, November 2026',
    'محررو هذا السجل، بحث في نسخ محفوظة متاحة للعموم من صفحات على الشبكة، تشرين الثاني/نوفمبر 2026',
    'Editors of this record, search of publicly stored copies of web pages, November 2026',
    'Rédacteurs de ce registre, recherche dans des copies de pages web accessibles au public, novembre 2026',
  ),
  of(
    'OIC, list of member states (oic-oci.org)',
    'قائمة الدول الأعضاء، منظمة التعاون الإسلامي',
    'List of member states, OIC',
    'Liste des États membres, OCI',
    'https://oic-oci.org/states/?lan=fr',
  ),
  of(
    'Saudi Press Agency (in Arabic), June 2019',
    'وكالة الأنباء السعودية، حزيران/يونيو 2019',
    'Saudi Press Agency (in Arabic), June 2019',
    'Agence de presse saoudienne (en arabe), juin 2019',
    'https://sauress.com/spa/1938940',
  ),
  of(
    'OIC (oic-oci.org), on the Fourth Conference on Mediation, Jeddah, 5-6 June 2022',
    'منظمة التعاون الإسلامي، عن المؤتمر الرابع حول الوساطة، جدة، 5 و6 حزيران/يونيو 2022',
    'OIC, on the Fourth Conference on Mediation, Jeddah, 5-6 June 2022',
    'OCI, sur la Quatrième Conférence sur la médiation, Djedda, 5 et 6 juin 2022',
    'https://www.oic-oci.org/topic/?lan=en&t_id=36981&t_ref=25696',
  ),
  of(
    'OIC, on the Fourth Conference on Mediation, Jeddah, June 2022 (oic-oci.org)',
    'منظمة التعاون الإسلامي، عن المؤتمر الرابع حول الوساطة، جدة، حزيران/يونيو 2022',
    'OIC, on the Fourth Conference on Mediation, Jeddah, June 2022',
    'OCI, sur la Quatrième Conférence sur la médiation, Djedda, juin 2022',
    'https://www.oic-oci.org/topic/?lan=en&t_id=36981&t_ref=25696',
  ),
  of(
    'SESRIC and Istanbul Mediation Conference sites, pages on the third OIC conference on mediation, 1 November 2019',
    'موقعا سيسرك ومؤتمر إسطنبول للوساطة، صفحات المؤتمر الثالث، 1 تشرين الثاني/نوفمبر 2019',
    'SESRIC and Istanbul Mediation Conference sites, pages on the third conference, 1 November 2019',
    'Sites du SESRIC et de la Conférence d’Istanbul sur la médiation, pages sur la troisième conférence, 1er novembre 2019',
    'http://istanbulmediation.org/iit-ulkeleri-arabuluculuk-konferansi-3.html',
  ),
  of(
    'SESRIC event page (in French) and programme of the third conference',
    'صفحة سيسرك (بالفرنسية) وبرنامج المؤتمر الثالث',
    'SESRIC event page (in French) and programme of the third conference',
    'Page du SESRIC et programme de la troisième conférence',
    'https://cesr.sesric.org/event-details-fr.php?id=2272',
  ),
  of(
    'SESRIC event page (in Arabic), workshop for junior diplomats, Istanbul, November 2017',
    'صفحة سيسرك، ورشة الدبلوماسيين المبتدئين، إسطنبول، تشرين الثاني/نوفمبر 2017',
    'SESRIC event page (in Arabic), workshop for junior diplomats, Istanbul, November 2017',
    'Page du SESRIC (en arabe), atelier pour diplomates débutants, Istanbul, novembre 2017',
    'https://sesric.org/event-detail-ar.php?id=1840',
  ),
  of(
    'SESRIC event page (in French), research seminar, Ankara, 8 February 2019',
    'صفحة سيسرك (بالفرنسية)، حلقة بحثية، أنقرة، 8 شباط/فبراير 2019',
    'SESRIC event page (in French), research seminar, Ankara, 8 February 2019',
    'Page du SESRIC, séminaire de recherche, Ankara, 8 février 2019',
    'https://cesr.sesric.org/event-details-fr.php?id=2136',
  ),
  of(
    'TurkPress (in Arabic), September 2019',
    'ترك برس، أيلول/سبتمبر 2019',
    'TurkPress (in Arabic), September 2019',
    'TurkPress (en arabe), septembre 2019',
    'http://turkpress.co/node/64426',
  ),
  of(
    'Istanbul Mediation Conference site (Turkish Ministry of Foreign Affairs), page on the first OIC conference',
    'موقع مؤتمر إسطنبول للوساطة (وزارة الخارجية التركية)، صفحة المؤتمر الأول',
    'Istanbul Mediation Conference site (Turkish Ministry of Foreign Affairs), page on the first conference',
    'Site de la Conférence d’Istanbul sur la médiation (ministère turc des Affaires étrangères), page sur la première conférence',
    'http://istanbulmediation.org/iit-ulkeleri-arabuluculuk-konferansi-1.html',
  ),
  of(
    'Concept note, Third OIC Member States Conference on Mediation (Turkish Ministry of Foreign Affairs)',
    'المذكرة المفاهيمية للمؤتمر الثالث للدول الأعضاء حول الوساطة (وزارة الخارجية التركية)',
    'Concept note, Third Member States Conference on Mediation (Turkish Ministry of Foreign Affairs)',
    'Note de cadrage, Troisième Conférence des États membres sur la médiation (ministère turc des Affaires étrangères)',
    'http://3iitarabuluculukkonferansi.istanbulmediation.org/concept-note',
  ),
  of(
    'Ministry of Foreign Affairs of Indonesia, on the 43rd Council of Foreign Ministers, Tashkent, October 2016',
    'وزارة خارجية إندونيسيا، عن الدورة الثالثة والأربعين لمجلس وزراء الخارجية، طشقند، تشرين الأول/أكتوبر 2016',
    'Ministry of Foreign Affairs of Indonesia, on the 43rd Council of Foreign Ministers, Tashkent, October 2016',
    'Ministère indonésien des Affaires étrangères, sur le 43e Conseil des ministres des Affaires étrangères, Tachkent, octobre 2016',
    'https://www.kemlu.go.id/tashkent/en/berita-agenda/berita-perwakilan/Pages/OIC-Agree-to-Establish-Contact-Group-on-Peace-and-Conflict-Resolution.aspx',
  ),
  of(
    'Turkish Ministry of Foreign Affairs, press release No 252, 26 September 2018',
    'وزارة الخارجية التركية، البيان الصحفي رقم 252، 26 أيلول/سبتمبر 2018',
    'Turkish Ministry of Foreign Affairs, press release No 252, 26 September 2018',
    'Ministère turc des Affaires étrangères, communiqué n° 252, 26 septembre 2018',
    'https://boston-cg.mfa.gov.tr/Mission/ShowAnnouncement/349737',
  ),
  of(
    'UrduPoint and Al-Watan Voice (in Arabic), 26-28 September 2022',
    'أوردو بوينت ودنيا الوطن، 26–28 أيلول/سبتمبر 2022',
    'UrduPoint and Al-Watan Voice (in Arabic), 26-28 September 2022',
    'UrduPoint et Al-Watan Voice (en arabe), 26-28 septembre 2022',
    'https://www.urdupoint.com/en/world/secretary-general-emphasizes-the-importance-o-1569657.html',
  ),
  of(
    'Arab News and OIC reports on the Fourth Conference on Mediation, Jeddah, June 2022',
    'عرب نيوز وأخبار منظمة التعاون الإسلامي عن المؤتمر الرابع حول الوساطة، جدة، حزيران/يونيو 2022',
    'Arab News and OIC reports on the Fourth Conference on Mediation, Jeddah, June 2022',
    'Arab News et informations de l’OCI sur la Quatrième Conférence sur la médiation, Djedda, juin 2022',
    'https://www.arabnews.com/node/2097266',
  ),
  of(
    'GNN, "KSA to host 4th OIC conference on mediation", 2022',
    'GNN، خبر استضافة السعودية المؤتمر الرابع، 2022',
    'GNN, “KSA to host 4th OIC conference on mediation”, 2022',
    'GNN, « KSA to host 4th OIC conference on mediation », 2022',
    'https://gnnhd.tv/news/13715/ksa-to-host-4th-oic-conference-on-mediation',
  ),
  of(
    'The Worldfolio on the OIC, 2013',
    'مجلة Worldfolio، عن منظمة التعاون الإسلامي، 2013',
    'The Worldfolio, on the OIC, 2013',
    'The Worldfolio, sur l’OCI, 2013',
    'https://www.theworldfolio.com/news/muslim-countries-oic/2371/',
  ),
  of(
    'Arab News, 8 September 2013',
    'عرب نيوز، 8 أيلول/سبتمبر 2013',
    'Arab News, 8 September 2013',
    'Arab News, 8 septembre 2013',
    'https://riseofthemuslims.wordpress.com/category/organization-of-islamic-cooperation/',
  ),
  of(
    'A News, 7 March 2025',
    'A News، 7 آذار/مارس 2025',
    'A News, 7 March 2025',
    'A News, 7 mars 2025',
    'https://www.anews.com.tr/world/2025/03/07/syria-regains-oic-membership-through-initiative-by-turkiye',
  ),
  of(
    'Daily Sabah',
    'صحيفة ديلي صباح',
    'Daily Sabah',
    'Daily Sabah',
    'https://www.dailysabah.com/politics/diplomacy/turkiye-set-to-host-key-oic-meeting-in-june',
  ),
  of(
    'UrduPoint, on the work of the OIC intergovernmental experts',
    'أوردو بوينت، عن عمل فريق الخبراء الحكوميين للمنظمة',
    'UrduPoint, on the work of the OIC intergovernmental experts',
    'UrduPoint, sur les travaux des experts intergouvernementaux de l’OCI',
    'https://www.urdupoint.com/en/world/al-othaimeen-committed-to-improving-work-pro-758870.html',
  ),
  of(
    'OIC institutional documents',
    'وثائق مؤسسية لمنظمة التعاون الإسلامي',
    'OIC institutional documents',
    'Documents institutionnels de l’OCI',
    'https://www.urdupoint.com/en/world/under-oic-reform-process-review-of-the-817914.html',
  ),
  of(
    'Saudi Gazette and others on the 4th Extraordinary Islamic Summit, Makkah, 14-15 August 2012',
    'سعودي غازيت وغيرها، عن القمة الإسلامية الاستثنائية الرابعة، مكة المكرمة، 14 و15 آب/أغسطس 2012',
    'Saudi Gazette and others, on the 4th Extraordinary Islamic Summit, Makkah, 14-15 August 2012',
    'Saudi Gazette et d’autres, sur le 4e Sommet islamique extraordinaire, La Mecque, 14 et 15 août 2012',
    'https://www.trtworld.com/article/61262793a21e',
  ),
  of(
    'Saudi Gazette, UrduPoint and A News on the 20th extraordinary session of the Council of Foreign Ministers, Jeddah, 7 March 2025',
    'سعودي غازيت وأوردو بوينت وA News، عن الدورة الاستثنائية العشرين لمجلس وزراء الخارجية، جدة، 7 آذار/مارس 2025',
    'Saudi Gazette, UrduPoint and A News, on the 20th extraordinary session of the Council of Foreign Ministers, Jeddah, 7 March 2025',
    'Saudi Gazette, UrduPoint et A News, sur la 20e session extraordinaire du Conseil des ministres des Affaires étrangères, Djedda, 7 mars 2025',
    'https://saudigazette.com.sa/article/649949',
  ),
  of(
    'Tanfidh, the register of this record',
    'تنفيذ، السجل نفسه',
    'Tanfidh, the register of this record',
    'Tanfidh, le registre lui-même',
  ),
  of(
    'Arab News, on the Fourth Conference, June 2022',
    'عرب نيوز، عن المؤتمر الرابع، حزيران/يونيو 2022',
    'Arab News, on the Fourth Conference, June 2022',
    'Arab News, sur la Quatrième Conférence, juin 2022',
    'https://www.arabnews.com/node/2097266',
  ),
  of(
    'SESRIC, report “Achieving Peace and Security in a World of Turmoil: An Arduous Challenge for the OIC”, January 2019',
    'سيسرك، تقرير «تحقيق السلام والأمن في عالم من الاضطرابات: تحدّ شاق لمنظمة التعاون الإسلامي»، كانون الثاني/يناير 2019',
    'SESRIC, report “Achieving Peace and Security in a World of Turmoil: An Arduous Challenge for the OIC”, January 2019',
    'SESRIC, rapport « Achieving Peace and Security in a World of Turmoil: An Arduous Challenge for the OIC », janvier 2019',
    'https://kpsrl.org/publication/achieving-peace-and-security-in-a-world-of-turmoil-an-arduous-challenge-for-the-oic',
  ),
  of(
    'MediaMonitors, "Saudi Arabia hosts the fourth mediation conference in cooperation with OIC", June 2022',
    'MediaMonitors، خبر استضافة السعودية مؤتمر الوساطة الرابع، حزيران/يونيو 2022',
    'MediaMonitors, “Saudi Arabia hosts the fourth mediation conference in cooperation with OIC”, June 2022',
    'MediaMonitors, « Saudi Arabia hosts the fourth mediation conference in cooperation with OIC », juin 2022',
    'https://mediamonitors.net/saudi-arabia-hosts-the-fourth-mediation-conference-in-cooperation-with-oic/',
  ),
  of(
    'MediaMonitors, “Saudi Arabia hosts the fourth mediation conference in cooperation with OIC”, June 2022',
    'MediaMonitors، خبر استضافة السعودية مؤتمر الوساطة الرابع، حزيران/يونيو 2022',
    'MediaMonitors, “Saudi Arabia hosts the fourth mediation conference in cooperation with OIC”, June 2022',
    'MediaMonitors, « Saudi Arabia hosts the fourth mediation conference in cooperation with OIC », juin 2022',
  ),
];
