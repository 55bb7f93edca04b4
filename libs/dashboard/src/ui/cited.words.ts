import { citedPress } from './cited-press.words.js';
import type { CitedSource } from './cited-source.js';
import { citedAs } from './cited-source.js';

/** Titles are ours where the source has none in a language; an address as it was when it was last looked at. */
export const citedSources: readonly CitedSource[] = [
  {
    ...citedAs(
      'Summary report (in Arabic), Second OIC Member States Conference on Mediation, Istanbul, 29 November 2018',
      'ملخص تقرير المؤتمر الثاني للدول الأعضاء حول الوساطة، إسطنبول، 29 تشرين الثاني/نوفمبر 2018',
      'Summary report (in Arabic), Second OIC Member States Conference on Mediation, Istanbul, 29 November 2018',
      'Rapport de synthèse (en arabe), Deuxième Conférence des États membres de l’OCI sur la médiation, Istanbul, 29 novembre 2018',
    ),
    document: 'conference-report-2018',
  },
  citedAs(
    'Editors of this record, search of publicly stored copies of web pages, November 2026',
    'محررو هذا السجل، بحث في نسخ محفوظة متاحة للعموم من صفحات على الشبكة، تشرين الثاني/نوفمبر 2026',
    'Editors of this record, search of publicly stored copies of web pages, November 2026',
    'Rédacteurs de ce registre, recherche dans des copies de pages web accessibles au public, novembre 2026',
  ),
  citedAs(
    'OIC, list of member states (oic-oci.org)',
    'قائمة الدول الأعضاء، منظمة التعاون الإسلامي',
    'List of member states, OIC',
    'Liste des États membres, OCI',
    'https://oic-oci.org/states/?lan=fr',
  ),
  citedAs(
    'OIC (oic-oci.org), on the Fourth Conference on Mediation, Jeddah, 5-6 June 2022',
    'منظمة التعاون الإسلامي، عن المؤتمر الرابع حول الوساطة، جدة، 5 و6 حزيران/يونيو 2022',
    'OIC, on the Fourth Conference on Mediation, Jeddah, 5-6 June 2022',
    'OCI, sur la Quatrième Conférence sur la médiation, Djedda, 5 et 6 juin 2022',
    'https://www.oic-oci.org/topic/?lan=en&t_id=36981&t_ref=25696',
  ),
  citedAs(
    'OIC, on the Fourth Conference on Mediation, Jeddah, June 2022 (oic-oci.org)',
    'منظمة التعاون الإسلامي، عن المؤتمر الرابع حول الوساطة، جدة، حزيران/يونيو 2022',
    'OIC, on the Fourth Conference on Mediation, Jeddah, June 2022',
    'OCI, sur la Quatrième Conférence sur la médiation, Djedda, juin 2022',
    'https://www.oic-oci.org/topic/?lan=en&t_id=36981&t_ref=25696',
  ),
  citedAs(
    'SESRIC and Istanbul Mediation Conference sites, pages on the third OIC conference on mediation, 1 November 2019',
    'موقعا سيسرك ومؤتمر إسطنبول للوساطة، صفحات المؤتمر الثالث، 1 تشرين الثاني/نوفمبر 2019',
    'SESRIC and Istanbul Mediation Conference sites, pages on the third conference, 1 November 2019',
    'Sites du SESRIC et de la Conférence d’Istanbul sur la médiation, pages sur la troisième conférence, 1er novembre 2019',
    'http://istanbulmediation.org/iit-ulkeleri-arabuluculuk-konferansi-3.html',
  ),
  citedAs(
    'SESRIC event page (in French) and programme of the third conference',
    'صفحة سيسرك (بالفرنسية) وبرنامج المؤتمر الثالث',
    'SESRIC event page (in French) and programme of the third conference',
    'Page du SESRIC et programme de la troisième conférence',
    'https://cesr.sesric.org/event-details-fr.php?id=2272',
  ),
  citedAs(
    'SESRIC event page (in Arabic), workshop for junior diplomats, Istanbul, November 2017',
    'صفحة سيسرك، ورشة الدبلوماسيين المبتدئين، إسطنبول، تشرين الثاني/نوفمبر 2017',
    'SESRIC event page (in Arabic), workshop for junior diplomats, Istanbul, November 2017',
    'Page du SESRIC (en arabe), atelier pour diplomates débutants, Istanbul, novembre 2017',
    'https://sesric.org/event-detail-ar.php?id=1840',
  ),
  citedAs(
    'SESRIC event page (in French), research seminar, Ankara, 8 February 2019',
    'صفحة سيسرك (بالفرنسية)، حلقة بحثية، أنقرة، 8 شباط/فبراير 2019',
    'SESRIC event page (in French), research seminar, Ankara, 8 February 2019',
    'Page du SESRIC, séminaire de recherche, Ankara, 8 février 2019',
    'https://cesr.sesric.org/event-details-fr.php?id=2136',
  ),
  citedAs(
    'Istanbul Mediation Conference site (Turkish Ministry of Foreign Affairs), page on the first OIC conference',
    'موقع مؤتمر إسطنبول للوساطة (وزارة الخارجية التركية)، صفحة المؤتمر الأول',
    'Istanbul Mediation Conference site (Turkish Ministry of Foreign Affairs), page on the first conference',
    'Site de la Conférence d’Istanbul sur la médiation (ministère turc des Affaires étrangères), page sur la première conférence',
    'http://istanbulmediation.org/iit-ulkeleri-arabuluculuk-konferansi-1.html',
  ),
  citedAs(
    'Concept note, Third OIC Member States Conference on Mediation (Turkish Ministry of Foreign Affairs)',
    'المذكرة المفاهيمية للمؤتمر الثالث للدول الأعضاء حول الوساطة (وزارة الخارجية التركية)',
    'Concept note, Third Member States Conference on Mediation (Turkish Ministry of Foreign Affairs)',
    'Note de cadrage, Troisième Conférence des États membres sur la médiation (ministère turc des Affaires étrangères)',
    'http://3iitarabuluculukkonferansi.istanbulmediation.org/concept-note',
  ),
  citedAs(
    'Ministry of Foreign Affairs of Indonesia, on the 43rd Council of Foreign Ministers, Tashkent, October 2016',
    'وزارة خارجية إندونيسيا، عن الدورة الثالثة والأربعين لمجلس وزراء الخارجية، طشقند، تشرين الأول/أكتوبر 2016',
    'Ministry of Foreign Affairs of Indonesia, on the 43rd Council of Foreign Ministers, Tashkent, October 2016',
    'Ministère indonésien des Affaires étrangères, sur le 43e Conseil des ministres des Affaires étrangères, Tachkent, octobre 2016',
    'https://www.kemlu.go.id/tashkent/en/berita-agenda/berita-perwakilan/Pages/OIC-Agree-to-Establish-Contact-Group-on-Peace-and-Conflict-Resolution.aspx',
  ),
  citedAs(
    'Turkish Ministry of Foreign Affairs, press release No 252, 26 September 2018',
    'وزارة الخارجية التركية، البيان الصحفي رقم 252، 26 أيلول/سبتمبر 2018',
    'Turkish Ministry of Foreign Affairs, press release No 252, 26 September 2018',
    'Ministère turc des Affaires étrangères, communiqué n° 252, 26 septembre 2018',
    'https://boston-cg.mfa.gov.tr/Mission/ShowAnnouncement/349737',
  ),
  citedAs(
    'OIC institutional documents',
    'وثائق مؤسسية لمنظمة التعاون الإسلامي',
    'OIC institutional documents',
    'Documents institutionnels de l’OCI',
    'https://www.urdupoint.com/en/world/under-oic-reform-process-review-of-the-817914.html',
  ),
  citedAs(
    'Tanfidh, the register of this record',
    'تنفيذ، السجل نفسه',
    'Tanfidh, the register of this record',
    'Tanfidh, le registre lui-même',
  ),
  citedAs(
    'SESRIC, report “Achieving Peace and Security in a World of Turmoil: An Arduous Challenge for the OIC”, January 2019',
    'سيسرك، تقرير «تحقيق السلام والأمن في عالم من الاضطرابات: تحدّ شاق لمنظمة التعاون الإسلامي»، كانون الثاني/يناير 2019',
    'SESRIC, report “Achieving Peace and Security in a World of Turmoil: An Arduous Challenge for the OIC”, January 2019',
    'SESRIC, rapport « Achieving Peace and Security in a World of Turmoil: An Arduous Challenge for the OIC », janvier 2019',
    'https://kpsrl.org/publication/achieving-peace-and-security-in-a-world-of-turmoil-an-arduous-challenge-for-the-oic',
  ),
  citedAs(
    'Programme of the third conference',
    'برنامج المؤتمر الثالث',
    'Programme of the third conference',
    'Programme de la troisième conférence',
  ),
  citedAs(
    'OSCE High Commissioner on National Minorities, on the first visit to the headquarters of the Organization of Islamic Cooperation in Jeddah, 24 June 2024',
    'مفوض منظمة الأمن والتعاون في أوروبا السامي المعني بالأقليات القومية، عن الزيارة الأولى إلى مقر منظمة التعاون الإسلامي في جدة، 24 حزيران/يونيو 2024',
    'OSCE High Commissioner on National Minorities, on the first visit to the headquarters of the Organization of Islamic Cooperation in Jeddah, 24 June 2024',
    'Haut-Commissaire de l’OSCE pour les minorités nationales, sur la première visite au siège de l’Organisation de la coopération islamique à Djedda, 24 juin 2024',
  ),
  ...citedPress,
];
