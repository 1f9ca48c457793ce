import { describe, expect, it, vi } from 'vitest';
import { countedByItself, eachStep, oneCheck, runSteps } from './summary.mjs';
import { tap } from './tap.mjs';
import { countReport } from './vitest.mjs';

const report = ( changes ) => ( {
	success: true,
	numPassedTests: 3,
	numFailedTests: 0,
	numPendingTests: 0,
	numTodoTests: 0,
	testResults: [
		{
			name: '/a.test.ts',
			status: 'passed',
			assertionResults: [ { status: 'passed' } ],
		},
	],
	...changes,
} );

describe( 'counting tests', () => {
	it( 'takes the last line of a command that counts itself', () => {
		const output = '1 passed, 0 failed\nmore\n7 passed, 2 failed\n';
		expect( countedByItself( { status: 1, output } ) ).toMatchObject( {
			passed: 7,
			failed: 2,
		} );
	} );

	it( 'calls a command that ends badly failed, whatever it says', () => {
		expect(
			countedByItself( { status: 1, output: '7 passed, 0 failed' } )
				.failed
		).toBe( 1 );
		expect(
			tap( { status: 255, output: '# pass 4\n# fail 0' } ).failed
		).toBe( 1 );
		expect( oneCheck( { status: 2, output: '' } ).failed ).toBe( 1 );
	} );

	it( 'reads the counts of a TAP run', () => {
		expect(
			tap( { status: 1, output: 'ok 1\n# pass 4\n# fail 3\n' } )
		).toMatchObject( { passed: 4, failed: 3 } );
	} );

	it( 'counts skipped tests and files that do not load as failed', () => {
		expect( countReport( report( {} ) ) ).toMatchObject( {
			passed: 3,
			failed: 0,
			files: [ '/a.test.ts' ],
		} );
		expect( countReport( report( { numPendingTests: 2 } ) ).failed ).toBe(
			2
		);
		const broken = {
			name: '/b.test.ts',
			status: 'failed',
			assertionResults: [],
		};
		expect(
			countReport( report( { success: false, testResults: [ broken ] } ) )
				.failed
		).toBe( 1 );
	} );

	it( 'sees an error outside of any test', () => {
		expect( countReport( report( { success: false } ) ).failed ).toBe( 1 );
	} );
} );

describe( 'steps in lanes', () => {
	const order = [];
	const step = ( name, failed = 0 ) => ( {
		name,
		run: async () => {
			order.push( name );
			await Promise.resolve();
			return { passed: 1, failed };
		},
	} );
	const steps = [
		step( 'first' ),
		[ [ step( 'left' ), step( 'left again' ) ], [ step( 'right', 2 ) ] ],
		step( 'last' ),
	];

	it( 'runs lanes side by side between the steps around them, and counts all', async () => {
		const print = vi
			.spyOn( process.stdout, 'write' )
			.mockReturnValue( true );
		expect( await runSteps( steps ) ).toBe( 2 );
		expect( order ).toEqual( [
			'first',
			'left',
			'right',
			'left again',
			'last',
		] );
		expect( print ).toHaveBeenLastCalledWith( '5 passed, 2 failed\n' );
	} );

	it( 'names each of them', () => {
		expect( eachStep( steps ).map( ( { name } ) => name ) ).toEqual( [
			'first',
			'left',
			'left again',
			'right',
			'last',
		] );
	} );
} );
