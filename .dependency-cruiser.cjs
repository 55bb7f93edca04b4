/**
 * Who may import whom (docs/adr/0002). Every rule has a planted violation under test/architecture, which proves that it fires.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const lib = (name) => `(^|/)libs/${name}/src/`;
const specs = '\\.(spec|contract)\\.tsx?$|/golden/';
const node = { dependencyTypes: ['core'] };
const nest = '(^|/)node_modules/@nestjs/';
const drivers = '(^|/)node_modules/(kysely|kafkajs|pg|@eventstore/db-client|@grpc/grpc-js)/|^(node:)?sqlite$';
const domain = ['kernel', 'shapes', 'register', 'correspondence', 'actions', 'progress', 'identity'];
const anyOf = (names) => `(^|/)libs/(${names.join('|')})/src/`;

/** `name` may import of the other libs only `allowed`. */
const arrow = (name, allowed) => ({
  name: `arrow-${name}`,
  severity: 'error',
  comment: `${name} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other lib'}`,
  from: { path: lib(name), pathNot: specs },
  to: { path: '(^|/)libs/[^/]+/src/', pathNot: anyOf([name, ...allowed]) },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    // What cannot be resolved would slip past every other rule.
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    arrow('kernel', []),
    arrow('shapes', ['kernel']),
    arrow('register', ['kernel', 'shapes']),
    arrow('correspondence', ['kernel', 'shapes']),
    arrow('actions', ['kernel', 'shapes', 'register']),
    arrow('progress', ['kernel', 'register', 'actions']),
    arrow('identity', ['kernel']),
    arrow('platform', ['kernel']),
    arrow('record', [...domain, 'platform']),
    arrow('api', [...domain, 'platform', 'record']),
    // Pages ask what the interface asks, of the same view.
    arrow('dashboard', ['kernel', 'register', 'correspondence', 'actions', 'progress', 'record', 'api']),
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      from: { path: '(^|/)libs/' },
      to: { path: '(^|/)apps/' },
    },
    {
      name: 'apps-never-import-each-other',
      severity: 'error',
      from: { path: '(^|/)apps/([^/]+)/' },
      to: { path: '(^|/)apps/', pathNot: '(^|/)apps/$2/' },
    },
    {
      name: 'enter-a-lib-by-its-index',
      severity: 'error',
      from: { path: '(^|/)(libs|apps)/([^/]+)/', pathNot: specs },
      to: {
        path: '(^|/)libs/[^/]+/src/',
        pathNot: [
          '(^|/)libs/$3/',
          '(^|/)libs/[^/]+/src/index\\.ts$',
          '(^|/)libs/actions/src/kind/index\\.ts$',
          '(^|/)libs/platform/src/(engines|modules|serving)\\.ts$',
        ],
      },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: lib('kernel'), pathNot: specs },
      to: { pathNot: lib('kernel') },
    },
    {
      name: 'domain-knows-no-node',
      severity: 'error',
      from: { path: anyOf(domain), pathNot: specs },
      to: node,
    },
    {
      name: 'domain-knows-no-library-but-class-validator',
      severity: 'error',
      from: { path: anyOf(domain), pathNot: specs },
      to: { path: '(^|/)node_modules/', pathNot: '(^|/)node_modules/class-validator/' },
    },
    {
      name: 'class-validator-only-on-shapes',
      severity: 'error',
      comment: 'deciders, folds and facts know no decorators',
      from: {
        path: anyOf(domain),
        pathNot: [lib('shapes'), '/(commands|shapes)\\.ts$', '-shapes?\\.ts$', specs],
      },
      to: { path: '(^|/)node_modules/class-validator/' },
    },
    {
      name: 'nest-stays-at-the-edge',
      severity: 'error',
      from: {
        path: '(^|/)libs/',
        pathNot: ['(^|/)libs/(api|dashboard)/', '(^|/)libs/platform/src/[^/]+\\.module\\.ts$', specs],
      },
      to: { path: nest },
    },
    {
      name: 'http-stays-at-the-edge',
      severity: 'error',
      comment: 'of the record, only the doors know that there is HTTP',
      from: {
        path: '(^|/)libs/',
        pathNot: [
          '(^|/)libs/(api|dashboard)/',
          '(^|/)libs/platform/src/(http|health)/',
          '/platform/src/(serving|[^/]+\\.module)\\.ts$',
          specs,
        ],
      },
      to: {
        path: `(^|/)node_modules/(fastify|@fastify)/|^(node:)?https?2?$|${lib('platform')}((http|health)/|serving\\.ts$)`,
      },
    },
    {
      name: 'carriers-know-no-interface',
      severity: 'error',
      comment:
        'relay and projector only carry: of Nest they have modules and hooks, and what they tell of themselves is in platform',
      from: { path: '(^|/)apps/(relay|projector)/', pathNot: specs },
      to: { path: `${anyOf(['api', 'dashboard'])}|${nest}(?!(common|core)/)` },
    },
    {
      name: 'drivers-stay-in-adapters',
      severity: 'error',
      from: { path: '(^|/)(libs|apps)/', pathNot: ['(^|/)libs/platform/src/adapters/', specs] },
      to: { path: drivers },
    },
    {
      name: 'a-kind-keeps-to-itself',
      severity: 'error',
      from: { path: '(^|/)libs/actions/src/kinds/([^/]+)/', pathNot: specs },
      to: {
        path: '(^|/)(libs|node_modules)/',
        pathNot: [
          '(^|/)libs/actions/src/kinds/$2/',
          '(^|/)libs/actions/src/kind/',
          '(^|/)libs/(kernel|shapes)/src/index\\.ts$',
          '(^|/)node_modules/class-validator/',
        ],
      },
    },
    {
      name: 'a-register-slice-keeps-to-itself',
      severity: 'error',
      comment: 'what several slices of the register need stands beside their folders',
      from: { path: '(^|/)libs/register/src/([^/]+)/', pathNot: specs },
      to: {
        path: '(^|/)libs/register/src/',
        pathNot: ['(^|/)libs/register/src/$2/', '(^|/)libs/register/src/[^/]+\\.ts$'],
      },
    },
    {
      name: 'a-book-keeps-to-itself',
      severity: 'error',
      comment: 'what both books of correspondence need stands beside their folders',
      from: { path: '(^|/)libs/correspondence/src/([^/]+)/', pathNot: specs },
      to: {
        path: '(^|/)libs/correspondence/src/',
        pathNot: ['(^|/)libs/correspondence/src/$2/', '(^|/)libs/correspondence/src/[^/]+\\.ts$'],
      },
    },
    {
      name: 'events-stand-alone',
      severity: 'error',
      comment: 'what a log holds for good is of values and of its own words: of nothing that changes under it',
      from: { path: '(^|/)libs/(actions/src/kinds|(register|correspondence)/src)/[^/]+/events\\.ts$' },
      to: {
        pathNot: [
          '(^|/)libs/kernel/src/index\\.ts$',
          '(^|/)libs/actions/src/kind/served\\.ts$',
          '(^|/)libs/register/src/(measure|assessed-status|relayed)\\.ts$',
          '(^|/)libs/correspondence/src/paper\\.ts$',
        ],
      },
    },
    {
      name: 'a-view-knows-no-decider',
      severity: 'error',
      comment: 'what is seen of an action is made of its events: what its rules keep in mind is theirs',
      from: { path: '(^|/)libs/actions/src/kinds/[^/]+/view\\.ts$' },
      to: { path: '(^|/)libs/actions/src/kinds/[^/]+/decider\\.ts$' },
    },
    {
      name: 'a-page-keeps-to-itself',
      severity: 'error',
      comment:
        'a page folder imports of the dashboard only its own files and the indexes of ui, i18n, routing and request',
      from: { path: '(^|/)libs/dashboard/src/pages/([^/]+)/', pathNot: specs },
      to: {
        path: '(^|/)libs/dashboard/src/',
        pathNot: ['(^|/)libs/dashboard/src/pages/$2/', '(^|/)libs/dashboard/src/(ui|i18n|routing|request)/index\\.ts$'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Ours only: the packages that lie in a dist/ of their own must be seen.
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['tanfidh-source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
      mainFields: ['main', 'types'],
    },
  },
};
