import { analyse } from 'scslre';
import { expect, it, vi } from 'vitest';

/** Lint reads the patterns that are written out; those that are put together from parts exist only when they run. */
async function composedPatterns(): Promise< RegExp[] > {
	const composed: RegExp[] = [];
	const Native = RegExp;
	vi.stubGlobal(
		'RegExp',
		class extends Native {
			constructor( pattern: string | RegExp, flags?: string ) {
				super( pattern, flags );
				composed.push( new Native( pattern, flags ) );
			}
		}
	);
	try {
		vi.resetModules();
		await import( '../find-private.ts' );
		await import( '../../styles/rewrite-selector.ts' );
	} finally {
		vi.unstubAllGlobals();
	}
	return composed;
}

const slow = ( pattern: RegExp ) =>
	analyse( pattern, { assumeRejectingSuffix: true } ).reports;

it( 'no composed pattern takes more time than the length of its text', async () => {
	const patterns = await composedPatterns();
	expect( patterns.map( String ).join( '\n' ) ).toContain( 'gracht' );
	expect( patterns.filter( ( each ) => slow( each ).length > 0 ) ).toEqual(
		[]
	);
} );

it.each( [ '(?:a+)+$', '\\s*\\s*x', '\\S*@' ] )( 'finds %s', ( pattern ) =>
	expect( slow( new RegExp( pattern ) ) ).not.toEqual( [] )
);
