// Where the browser of the machine is, and how it is started without a desk and without calling home.
export const chromiumPath = process.env.CHROMIUM ?? "/usr/bin/chromium";

export const chromiumArguments = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
