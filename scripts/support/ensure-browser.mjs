import { findBrowser } from '../find-browser.mjs';

// Tests run side by side, so the browser is unpacked before them and not by them.
const { executablePath, from } = await findBrowser();
console.log(`Browser: ${executablePath} (${from === 'npm' ? 'from npm' : "the system's"})`);
