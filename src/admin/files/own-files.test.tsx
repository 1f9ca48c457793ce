import '../../../tests/support/jsdom-gaps.ts';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { OwnFiles } from './own-files.tsx';

const nothing = () => {};

const show = ( room?: number ) =>
	render(
		<OwnFiles
			files={ [
				{ id: 'a', name: 'a.log', blob: new Blob( [ '12345' ] ) },
			] }
			adding={ { status: 'idle' } }
			{ ...( room === undefined ? {} : { room } ) }
			onAdd={ nothing }
			onRemove={ nothing }
		/>
	);

describe( 'OwnFiles', () => {
	it( 'says which file a reload would lose: what the draft has room for beside its picture', () => {
		const { unmount } = show( 4 );
		expect( screen.getByRole( 'status' ) ).toHaveTextContent(
			'Too large to be kept in this browser: \u2068a.log\u2069.'
		);
		unmount();
		show();
		expect( screen.getByRole( 'status' ) ).not.toHaveTextContent(
			'Too large'
		);
	} );
} );
