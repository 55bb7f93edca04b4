/**
 * What is one thing under several words, within a language and across the three: of the glossary and of the papers
 * themselves, which do not always use the organisation's own terms. Words that are only near in meaning are not listed.
 */
export const synonyms: readonly (readonly string[])[] = [
  ['مجموعة الاتصال', 'فريق الاتصال', 'مجموعة اتصال', 'فريق اتصال', 'contact group', 'groupe de contact'],
  ['مدونة سلوك', 'مدونة السلوك', 'كود للقواعد السلوكية', 'code of conduct', 'code de conduite'],
  [
    'وحدة السلم والأمن وفض النزاعات',
    'وحدة السلام والأمن وحل النزاعات',
    'وحدة الأمن والسلام وحل النزاعات',
    'peace, security and conflict resolution unit',
    'pcsu',
    'unité paix, sécurité et résolution des conflits',
  ],
  ['فض النزاعات', 'حل النزاعات', 'conflict resolution', 'règlement des conflits'],
  [
    'منظمة التعاون الإسلامي',
    'organisation of islamic cooperation',
    'organisation de la coopération islamique',
    'oic',
    'oci',
  ],
  ['الأمانة العامة', 'general secretariat', 'secrétariat général'],
  [
    'مجلس وزراء الخارجية',
    'council of foreign ministers',
    'conseil des ministres des affaires étrangères',
    'cfm',
    'cmae',
  ],
  ['الدول الأعضاء', 'دولة عضو', 'دول أعضاء', 'member states', 'member state', 'états membres', 'état membre'],
  ['وساطة', 'mediation', 'médiation'],
  ['وسطاء', 'وسيط', 'mediators', 'mediator', 'médiateurs', 'médiateur'],
  ['مؤتمر', 'conference', 'conférence'],
  ['تدريب', 'training', 'formation'],
  ['شراكة', 'partnership', 'partenariat'],
  ['توصية', 'توصيات', 'recommendation', 'recommendations', 'recommandation', 'recommandations'],
  ['ترشيح', 'nomination', 'désignation'],
  ['شبكة', 'network', 'réseau'],
  ['الإنذار المبكر', 'إنذار مبكر', 'early warning', 'alerte précoce'],
  ['الاتحاد الأفريقي', 'african union', 'union africaine'],
  ['جامعة الدول العربية', 'league of arab states', 'ligue des états arabes'],
];
