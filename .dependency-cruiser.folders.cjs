const { options } = require('./.dependency-cruiser.cjs');

/**
 * Folders do not import each other in a circle. A folder is taken with all that is in it, but for the `src` of a lib or an app:
 * what lies there itself belongs to none of its folders, and closes no circle here. Apart from the other rules, as specs are
 * not seen: they may need any folder.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [{ name: 'no-folder-cycles', severity: 'error', scope: 'folder', from: {}, to: { circular: true } }],
  options: { ...options, exclude: { path: [options.exclude.path, '\\.(spec|contract)\\.tsx?$|/golden/'] } },
};
