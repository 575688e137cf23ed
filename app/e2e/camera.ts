// What another phone's camera makes of a square code on the screen.
import type { Locator, Page } from "@playwright/test";
import jsqr from "jsqr";

export async function read_code(page: Page, code: Locator): Promise<string> {
  const picture = (await code.screenshot()).toString("base64");
  const { width, height, data } = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (it) => it.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext("2d");
    pen?.drawImage(image, 0, 0);
    const pixels = pen?.getImageData(0, 0, image.width, image.height);
    return { width: image.width, height: image.height, data: [...(pixels?.data ?? [])] };
  }, picture);
  const found = jsqr(Uint8ClampedArray.from(data), width, height);
  if (!found) throw new Error("a camera can't read this code");
  return found.data;
}
