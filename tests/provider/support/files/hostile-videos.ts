import {
	box,
	buildMovie,
	buildWebm,
	element,
	movieHeader,
	trackHeader,
} from './build-movie.ts';
import { MARK, refused, type HostileFile } from './hostile-file.ts';

function nested( depth: number ): Buffer {
	let inner = box( 'trak' );
	for ( let index = 0; index < depth; index++ ) {
		inner = box( 'moov', inner );
	}
	return inner;
}

/** Films that lie about their parts, or are larger and longer than anybody records. */
export function videos(): HostileFile[] {
	const lying = buildMovie();
	lying.writeUInt32BE( 0x7fffffff, 0 );
	const short = buildMovie();
	short.writeUInt32BE( 3, 0 );
	const long = Buffer.concat( [
		box( 'ftyp', 'isom' ),
		box( 'moov' ),
		Buffer.from( '000000016d646174ffffffffffffffff', 'hex' ),
	] );
	return [
		...refused( 'video/mp4', [
			[ 'a box larger than the file', lying ],
			[ 'a box smaller than its head', short ],
			[ 'a box of 2^64 bytes', long ],
			[ 'no movie', box( 'ftyp', 'isom', 'mp42' ) ],
			[
				'an unknown box',
				buildMovie( { atTop: [ box( 'evil', MARK ) ] } ),
			],
			[
				'a picture of 65,000 points',
				buildMovie( { track: trackHeader( 65_000, 65_000 ) } ),
			],
			[
				'a film of a month',
				buildMovie( { header: movieHeader( 2_600_000, 1000 ) } ),
			],
			[
				'a clock that stands still',
				buildMovie( { header: movieHeader( 10, 0 ) } ),
			],
			[
				'a header without content',
				buildMovie( { header: box( 'mvhd' ), track: box( 'tkhd' ) } ),
			],
			[
				'a hundred and fifty thousand boxes',
				buildMovie( {
					inMovie: [
						Buffer.concat(
							Array.from( { length: 150_000 }, () =>
								box( 'free' )
							)
						),
					],
				} ),
			],
			[
				'boxes in boxes, the last one cut',
				Buffer.concat( [
					box( 'ftyp', 'isom' ),
					nested( 500 ),
					Buffer.from( [ 0, 0, 1 ] ),
				] ),
			],
		] ),
		...refused( 'video/webm', [
			[ 'another kind of EBML', buildWebm( { docType: 'evil' } ) ],
			[
				'Matroska with attached files',
				buildWebm( { docType: 'matroska' } ),
			],
			[ 'a picture of 60,000 points', buildWebm( { width: 60_000 } ) ],
			[
				'an unknown element',
				buildWebm( { more: [ element( '2fff', MARK ) ] } ),
			],
			[
				'an element longer than the file',
				Buffer.concat( [
					buildWebm(),
					Buffer.from( 'a3100fffff', 'hex' ),
				] ),
			],
			[
				'an open element that may not be open',
				buildWebm( { more: [ element( 'a3', null ) ] } ),
			],
			[ 'a cut element', buildWebm().subarray( 0, -3 ) ],
			[ 'a second head', Buffer.concat( [ buildWebm(), buildWebm() ] ) ],
		] ),
	];
}
