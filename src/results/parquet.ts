/**
 * Parquet in pieces: row groups are encoded wherever there is a free thread and placed one after another into a file whose footer is
 * written last. Numbers are stored plain and uncompressed: their digits are random, and compressing them costs more than it saves.
 */
import type { KeyValue, SchemaElement, RowGroup as StoredGroup } from 'hyparquet';
import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer';
import type { Field, FieldData } from './tables.ts';

export interface EncodedGroup {
  bytes: Uint8Array<ArrayBuffer>;
  /** As the footer lists it, with offsets from the start of `bytes`. */
  group: StoredGroup;
}

const MAGIC_BYTES = 4;

function schemaOf(fields: readonly Field[]): SchemaElement[] {
  const elements = fields.map(({ name, type }): SchemaElement => {
    const text = type === 'STRING' ? { type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const } : { type };
    return { name, repetition_type: 'REQUIRED', ...text };
  });
  return [{ name: 'root', num_children: fields.length }, ...elements];
}

/**
 * Encodes one row group: the same bytes wherever in the file it ends up. They are written into `room` if given, of which no other view
 * may be in use, or into a larger one where it is too small: the room of the bytes returned is the one to give next.
 */
export function encodeGroup(
  fields: readonly Field[],
  data: readonly FieldData[],
  room: ArrayBuffer = new ArrayBuffer(roomFor(data)),
): EncodedGroup {
  const writer = new ByteWriter(0);
  writer.buffer = room;
  writer.view = new DataView(room);
  const parquet = new ParquetWriter({ writer, schema: schemaOf(fields), codec: 'UNCOMPRESSED' });
  const columnData = fields.map(({ name, type }, i): ColumnSource => {
    const isKey = type === 'INT32' || type === 'STRING';
    return { name, data: data[i], encoding: isKey ? 'RLE_DICTIONARY' : 'PLAIN', offsetIndex: false, statistics: type === 'INT32' };
  });
  parquet.write({ columnData, rowGroupSize: data[0].length, pageSize: 0 });
  return { bytes: writer.getBytes().subarray(MAGIC_BYTES), group: shifted(parquet.row_groups[0], -MAGIC_BYTES) };
}

/** Footer of a file of these groups, and the magic bytes that open it. */
export function fileFrame(
  fields: readonly Field[],
  encoded: readonly StoredGroup[],
  kvMetadata: KeyValue[],
): { head: Uint8Array; foot: Uint8Array } {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema: schemaOf(fields), codec: 'UNCOMPRESSED', kvMetadata, createdBy: 'hashpivot' });
  for (const group of encoded) {
    parquet.row_groups.push(shifted(group, writer.offset));
    parquet.num_rows += group.num_rows;
    writer.offset += Number(group.total_compressed_size);
  }
  parquet.finish();
  const bytes = writer.getBytes();
  return { head: bytes.subarray(0, MAGIC_BYTES), foot: bytes.subarray(MAGIC_BYTES) };
}

/** The same group further on in a file. */
function shifted(group: StoredGroup, by: number): StoredGroup {
  const move = (offset: bigint | undefined) => (offset === undefined ? undefined : offset + BigInt(by));
  const columns = group.columns.map((column) => {
    const meta = column.meta_data;
    if (!meta) return column;
    const data_page_offset = meta.data_page_offset + BigInt(by);
    const dictionary_page_offset = move(meta.dictionary_page_offset);
    return { ...column, file_offset: column.file_offset + BigInt(by), meta_data: { ...meta, data_page_offset, dictionary_page_offset } };
  });
  return { ...group, columns } as StoredGroup;
}

/** Space for the numbers of a group and something for the rest, so that the buffer does not grow in steps. */
function roomFor(data: readonly FieldData[]): number {
  const spare = 65_536;
  return data.reduce((bytes, column) => bytes + ('byteLength' in column ? column.byteLength : column.length), spare);
}
