import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import type { HelpFile } from '../../contract/help.ts';

const TEXTS = new Set( [ '.md', '.yaml', '.yml' ] );
const PICTURE = /!\[([^\]]*)\]\(((?!data:)[^\s)]+\.(png|webp|jpe?g))\)/gi;

/** Every help file of a folder, with the pictures beside the articles put into them. A README is no article. */
export async function readHelpFolder( dir: string ): Promise< HelpFile[] > {
	const entries = await readdir( dir, {
		recursive: true,
		withFileTypes: true,
	} );
	const paths = entries
		.filter(
			( entry ) =>
				entry.isFile() &&
				TEXTS.has( extname( entry.name ) ) &&
				entry.name !== 'README.md'
		)
		.map( ( entry ) => join( entry.parentPath, entry.name ) )
		.sort();
	return Promise.all(
		paths.map( async ( path ) => ( {
			path: relative( dir, path ).replaceAll( '\\', '/' ),
			text: await withPictures( dir, path ),
		} ) )
	);
}

/** Pictures become part of the text; a missing one stays as it is, and is shown as its words. */
async function withPictures( dir: string, path: string ): Promise< string > {
	let text = await readFile( path, 'utf8' );
	for ( const [ whole, alt, file, ending ] of text.matchAll( PICTURE ) ) {
		const from = join( dirname( path ), file ?? '' );
		if ( relative( dir, from ).startsWith( '..' ) ) {
			continue;
		}
		const bytes = await readFile( from ).catch( () => null );
		const type = ( ending ?? '' ).toLowerCase().replace( 'jpg', 'jpeg' );
		text = bytes
			? text.replace(
					whole,
					`![${ alt }](data:image/${ type };base64,${ bytes.toString(
						'base64'
					) })`
			  )
			: text;
	}
	return text;
}

/** Writes help files into a folder; what is there under other names stays. */
export async function writeHelpFolder(
	dir: string,
	files: readonly HelpFile[]
): Promise< void > {
	for ( const { path, text } of files ) {
		const to = join( dir, path );
		await mkdir( dirname( to ), { recursive: true } );
		await writeFile( to, text );
	}
}
