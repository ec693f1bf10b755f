package tare.importer.sheet;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.FileSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tare.importer.ImportFailure;

/** Reads a flat Parquet table; nested columns and compressions without a decoder here are refused by name. */
final class Parquet {
    private static final Set<CompressionCodec> READABLE =
            Set.of(CompressionCodec.UNCOMPRESSED, CompressionCodec.SNAPPY, CompressionCodec.GZIP);
    private static final long MAX_UNPACKED =
            Math.min(1L << 28, Runtime.getRuntime().maxMemory() / 4);

    private Parquet() {}

    static byte[] text(byte[] file) {
        try {
            return table(file);
        } catch (IOException damaged) {
            throw new ImportFailure("DAMAGED", "the Parquet file is damaged: its footer or a page cannot be read", "");
        }
    }

    private static byte[] table(byte[] file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)))) {
            FileSchema schema = reader.getFileSchema();
            if (!schema.isFlatSchema()) {
                throw new ImportFailure("NESTED", "the Parquet table has nested columns, which are not read", "");
            }
            long unpacked = 0;
            for (RowGroup group : reader.getFileMetaData().rowGroups()) {
                for (ColumnChunk column : group.columns()) {
                    unpacked += column.metaData().totalUncompressedSize();
                    readable(column);
                }
            }
            long cells = reader.getFileMetaData().numRows() * schema.getColumnCount();
            if (unpacked < 0 || unpacked > MAX_UNPACKED || cells < 0 || cells > TableText.MAX_CELLS) {
                throw new ImportFailure("TOO_LARGE", "the Parquet table is larger than fits in memory", "");
            }
            return rows(reader, schema);
        }
    }

    private static void readable(ColumnChunk column) {
        CompressionCodec codec = column.metaData().codec();
        if (!READABLE.contains(codec)) {
            throw new ImportFailure(
                    "CODEC",
                    "the Parquet table is packed with " + codec
                            + ", which is not unpacked here: write it with snappy or gzip",
                    "");
        }
    }

    private static byte[] rows(ParquetFileReader reader, FileSchema schema) {
        TableText text = new TableText();
        int columns = schema.getColumnCount();
        List<String> row = new ArrayList<>();
        schema.getColumns().forEach(c -> row.add(c.name()));
        text.row(row);
        try (RowReader rows = reader.rowReader()) {
            while (rows.hasNext()) {
                rows.next();
                row.clear();
                for (int i = 0; i < columns; i++) {
                    row.add(rows.isNull(i) ? "" : String.valueOf(rows.getValue(i)));
                }
                text.row(row);
            }
        }
        return text.bytes();
    }
}
