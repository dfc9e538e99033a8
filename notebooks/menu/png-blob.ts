import type {SavedPicture} from "./saved-picture.ts";

const zoom = 2;

// What every browser still draws on one canvas, a side and in all.
const longestSide = 16_384;
const mostPixels = 64_000_000;

/** Resolves to a picture as PNG of twice its size, of less where no canvas is as large; in the fonts of this system. */
export async function pngBlob({svg, width, height}: Pick<SavedPicture, "svg" | "width" | "height">): Promise<Blob> {
  const scale = Math.min(zoom, longestSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const image = await loaded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("this browser draws no PNG of it"))), "image/png");
  });
}

function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("this browser does not read the SVG"));
    image.src = address;
  });
}
