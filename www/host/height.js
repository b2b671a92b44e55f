// Makes frames of Fallbild as high as their content: <iframe src="fallbild.html" title="Fallbild" allow="clipboard-write *">.
window.addEventListener("message", ({ source, data }) => {
  const frame = [...document.querySelectorAll("iframe")].find((each) => each.contentWindow === source);
  if (!frame || data?.type !== "fallbild:height" || data.v !== 1 || !Number.isFinite(data.height)) return;
  if (data.height > 0 && data.height <= 200_000) frame.style.height = `${data.height}px`;
});
