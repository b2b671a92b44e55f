import { fileUrl, LAUNCHERS, openPage } from "./harness.mjs";
import { chooseFiles, chosen } from "./reader.mjs";
const browser = await LAUNCHERS.Chromium();
for (const [name, width, dark] of [["wide", 1280, false], ["narrow", 320, true]]) {
  const { page, app, consoleErrors } = await openPage(browser, fileUrl());
  await page.setViewport({ width, height: 1400 });
  if (dark) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  await app.waitForSelector("#choose-file", { visible: true });
  await page.screenshot({ path: `/tmp/s-start-${name}.png` });
  await app.locator("button[data-leaflet=help]").click();
  await app.waitForSelector("#leaflet[open]");
  await page.screenshot({ path: `/tmp/s-help-${name}.png` });
  await app.locator("#leaflet-close").click();
  await app.locator("button[data-leaflet=accessibility]").click();
  await page.screenshot({ path: `/tmp/s-access-${name}.png` });
  console.log(consoleErrors);
  await page.close();
}
await browser.close();
