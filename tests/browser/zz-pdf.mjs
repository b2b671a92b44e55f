import puppeteer from "puppeteer-core";
const [file, out, which] = process.argv.slice(2);
const firefox = which === "firefox";
const browser = await puppeteer.launch({ browser: firefox ? "firefox" : "chrome", executablePath: firefox ? "/usr/bin/firefox-esr" : "/usr/bin/chromium", args: firefox ? [] : ["--no-sandbox"], headless: true });
const page = await browser.newPage();
await page.goto("file://" + file);
await page.pdf({ path: out, format: "A4", preferCSSPageSize: true, printBackground: true });
await browser.close();
