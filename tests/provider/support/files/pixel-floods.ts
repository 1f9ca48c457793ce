import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { drawPng } from '../pictures.ts';
import { pngClaiming } from '../png-claiming.ts';
import type { HostileFile } from './hostile-file.ts';

/** Pictures that claim or unpack to more points than a memory holds. */
export async function pixelFloods(): Promise< HostileFile[] > {
	const sizes = [
		[ 65_535, 65_535 ],
		[ 100_000, 100_000 ],
		[ 2_000_000, 30 ],
		[ 30, 2_000_000 ],
		[ 6400, 6400 ],
		[ 0x7fffffff, 0x7fffffff ],
		[ 0x7fffffff, 1 ],
		[ 0, 10 ],
	] as const;
	const jpeg = await sharp( await drawPng() )
		.jpeg()
		.toBuffer();
	const claimed = Buffer.from( jpeg );
	const frame = claimed.indexOf( Buffer.from( 'ffc0', 'hex' ) );
	claimed.writeUInt16BE( 65_500, frame + 5 );
	claimed.writeUInt16BE( 65_500, frame + 7 );
	return [
		...sizes.map( ( [ width, height ] ) => pngClaiming( width, height ) ),
		pngClaiming( 8000, 8000, deflateSync( Buffer.alloc( 8000 * 8001 ) ) ),
		claimed,
		( await drawPng( 400, 400 ) ).subarray( 0, 300 ),
	].map( ( bytes, index ) => ( {
		what: `flood of pixels ${ index }`,
		name: 'flood.png',
		type: 'image/png',
		bytes,
		expect: 'refused',
	} ) );
}
