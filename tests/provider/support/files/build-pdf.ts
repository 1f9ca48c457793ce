import { deflateSync } from 'node:zlib';

/** A PDF of these objects. Readers mend the missing table of places; what is looked for stands in the objects. */
export const buildPdf = ( ...objects: string[] ): Buffer =>
	Buffer.from(
		[
			'%PDF-1.7',
			'1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
			'2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj',
			...objects.map(
				( text, index ) => `${ index + 3 } 0 obj\n${ text }\nendobj`
			),
			'trailer\n<< /Root 1 0 R >>',
			'%%EOF\n',
		].join( '\n' ),
		'latin1'
	);

/** A stream of packed objects, with what it unpacks to. */
export const objectStream = (
	content: string | Buffer,
	dictionary = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'
): string => {
	const packed = deflateSync( Buffer.from( content ) );
	return `<< ${ dictionary } /Length ${
		packed.length
	} >>\nstream\n${ packed.toString( 'latin1' ) }\nendstream`;
};
