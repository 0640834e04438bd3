/**
 * Ends the script that onnxruntime-node runs as it is installed, before it fetches some hundred megabytes of libraries for CUDA, which
 * nothing here uses: its libraries for the processor come with the package. The script asks `global-agent` for a proxy first of all,
 * and nobody else asks it for anything, so this stands in its place (`devDependencies` in package.json). npm from version 11.16 on
 * does not run the script anyway (`allowScripts`); earlier ones do, and a key in .npmrc that tells the script to skip is one that
 * later ones complain of.
 */
exports.bootstrap = () => process.exit(0);
