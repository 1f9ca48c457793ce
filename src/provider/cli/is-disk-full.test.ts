import { expect, test } from 'vitest';
import { isDiskFull } from './is-disk-full.ts';

test.each( [
	[ { name: 'ErrnoError', errno: 51 }, true ],
	[ Object.assign( new Error( 'write' ), { code: 'ENOSPC' } ), true ],
	[ Object.assign( new Error( 'extend' ), { code: '53100' } ), true ],
	[ { name: 'ErrnoError', errno: 44 }, false ],
	[ new Error( 'disk' ), false ],
	[ null, false ],
	[ 51, false ],
] )( '%j: %s', ( error, full ) => {
	expect( isDiskFull( error ) ).toBe( full );
} );
