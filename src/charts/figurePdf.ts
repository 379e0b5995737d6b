/** A drawing as PDF with its fonts embedded: for papers. Loaded only when a figure is asked for. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What is used of pdfkit and of svg-to-pdfkit, which bring no types. */
interface PdfDocument {
  registerFont(name: string, file: string): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): void;
  on(event: 'end', listener: () => void): void;
  end(): void;
}
type PdfConstructor = new (options: object) => PdfDocument;
type Draw = (document: PdfDocument, svg: string, x: number, y: number, options: object) => void;

export interface FigureSize {
  /** Points. */
  width: number;
  height: number;
}

export async function figurePdf(svg: string, title: string, { width, height }: FigureSize): Promise<Uint8Array> {
  const Pdf = require('pdfkit') as PdfConstructor;
  const draw = require('svg-to-pdfkit') as Draw;
  // a fixed date: the same figure is the same file
  const info = { Title: title, Creator: 'hashpivot', CreationDate: new Date(0), ModDate: new Date(0) };
  const document = new Pdf({ size: [width, height], margin: 0, info });
  document.registerFont('regular', require.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'));
  document.registerFont('bold', require.resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'));
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise<void>((done) => document.on('end', done));
  const fontCallback = (_family: string, bold: boolean) => (bold ? 'bold' : 'regular');
  draw(document, svg, 0, 0, { width, height, assumePt: true, fontCallback });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
