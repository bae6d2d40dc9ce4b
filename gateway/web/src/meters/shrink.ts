const LARGEST_SIDE = 2000
const PREVIEW_SIDE = 240
const QUALITY = 0.85

/** A photo as it is sent, and a small picture of it to look at; without one where the browser cannot read it. */
export interface Shrunk {
  photo: Blob
  preview: string | null
}

function drawn(picture: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

/**
 * Makes a photo small enough for a slow connection. What the browser cannot read goes as it is: the service decides.
 */
export async function shrink(file: File): Promise<Shrunk> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    try {
      const preview = drawn(picture, PREVIEW_SIDE).toDataURL('image/jpeg', QUALITY)
      const photo = await new Promise<Blob | null>((resolve) => drawn(picture, LARGEST_SIDE).toBlob(resolve, 'image/jpeg', QUALITY))
      return { photo: photo ?? file, preview }
    } finally {
      picture.close()
    }
  } catch {
    return { photo: file, preview: null }
  }
}
