import type { AttachmentType } from '../../../../src/contract/attachment.ts';
import { MARK, type HostileFile } from './hostile-file.ts';

/** Files of types that are not taken, by their first bytes. */
const MAGIC: Readonly< Record< string, string > > = {
	exe: '4d5a900003000000',
	elf: '7f454c4602010100',
	gzip: '1f8b0800000000000003',
	bzip2: '425a68393141592653',
	sevenZip: '377abcaf271c0004',
	rar: '526172211a0701003392',
	gif: '47494638396101000100800000',
	bmp: '424d46000000000000003600',
	tiff: '49492a0008000000',
	icon: '00000100010010100000',
	flash: '4657530a00000000',
	javaClass: 'cafebabe00000034',
	wasm: '0061736d01000000',
	mp3: '494433030000000000',
	ogg: '4f676753000200000000',
	flac: '664c614300000022',
	rtf: '7b5c727466315c616e7369',
	oldWord: 'd0cf11e0a1b11ae1',
	sqlite: '53514c69746520666f726d6174203300',
	psd: '384250530001',
	cab: '4d53434600000000',
	nul: '0000000000000000',
	random: '8f3ad91c004be2f7',
};

/** Each under the names of two types that are taken. */
export function otherTypes(): HostileFile[] {
	const types: readonly AttachmentType[] = [ 'image/png', 'text/plain' ];
	return Object.entries( MAGIC ).flatMap( ( [ what, hex ] ) =>
		types.map( ( type ) => ( {
			what: `${ what } as ${ type }`,
			name: `x.${ what }`,
			type,
			bytes: Buffer.concat( [
				Buffer.from( hex, 'hex' ),
				Buffer.from( `${ MARK }\0` ),
				Buffer.alloc( 64, 1 ),
			] ),
			expect: 'refused' as const,
		} ) )
	);
}
