// In pixels; browsers refuse to draw longer canvases.
const MAX_SIDE = 16_000;

/**
 * Draws an SVG picture made by `pictureOf` as a PNG at twice its size, or smaller where no canvas is that large;
 * undefined when the browser cannot draw it. Nothing is fetched: the image has a data URL.
 */
export async function toPng(svg: string): Promise<Blob | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(2, MAX_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}
