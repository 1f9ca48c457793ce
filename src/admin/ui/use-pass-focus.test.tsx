import '../../../tests/support/jsdom-gaps.ts';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { usePassFocus } from './use-pass-focus.ts';

function Line( { name }: { name: string } ) {
	const line = usePassFocus< HTMLLIElement >();
	return (
		<li ref={ line }>
			<button>{ name }</button>
		</li>
	);
}

/** A list as the files of a form stand: lines that go, and a button after them. */
function List( { names }: { names: string[] } ) {
	return (
		<div role="dialog">
			<div>
				<button>Before</button>
				<section>
					{ names.length > 0 && (
						<ul>
							{ names.map( ( name ) => (
								<Line key={ name } name={ name } />
							) ) }
						</ul>
					) }
					<input type="file" aria-label="Hidden" />
					<button>Add</button>
				</section>
			</div>
		</div>
	);
}

const button = ( name: string ) => screen.getByRole( 'button', { name } );

describe( 'usePassFocus', () => {
	it( 'hands the focus to the next of the list, then to the one before, then to what follows the list', () => {
		const { rerender } = render( <List names={ [ 'a', 'b', 'c' ] } /> );
		button( 'b' ).focus();
		rerender( <List names={ [ 'a', 'c' ] } /> );
		expect( button( 'c' ) ).toHaveFocus();
		rerender( <List names={ [ 'a' ] } /> );
		expect( button( 'a' ) ).toHaveFocus();
		rerender( <List names={ [] } /> );
		expect( button( 'Add' ) ).toHaveFocus();
	} );

	it( 'leaves the focus where it is when something else goes', () => {
		const { rerender } = render( <List names={ [ 'a', 'b' ] } /> );
		button( 'Before' ).focus();
		rerender( <List names={ [ 'a' ] } /> );
		expect( button( 'Before' ) ).toHaveFocus();
	} );
} );
