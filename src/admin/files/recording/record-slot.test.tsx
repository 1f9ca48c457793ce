import '../../../../tests/support/jsdom-gaps.ts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mayLeave } from '../../ui/may-leave.ts';
import { RecordSlot } from './record-slot.tsx';

const user = userEvent.setup();

/** What the browser's chooser gives. */
const track = Object.assign( new EventTarget(), { stop: vi.fn() } );

/** A recorder whose film is there as soon as it is stopped. */
class OneFilm {
	static isTypeSupported = ( type: string ) => type === 'video/webm';
	state = 'inactive';
	mimeType = 'video/webm;codecs=vp8';
	ondataavailable: ( event: { data: Blob } ) => void = () => {};
	onstop: () => void = () => {};
	start() {
		this.state = 'recording';
	}
	stop() {
		this.state = 'inactive';
		this.ondataavailable( { data: new Blob( [ 'film' ] ) } );
		this.onstop();
	}
}

const choose = vi.fn();

beforeEach( () => {
	choose.mockReset().mockResolvedValue( { getTracks: () => [ track ] } );
	track.stop.mockReset();
	vi.stubGlobal( 'MediaRecorder', OneFilm );
	vi.stubGlobal( 'isSecureContext', true );
	Object.defineProperty( navigator, 'mediaDevices', {
		configurable: true,
		value: { getDisplayMedia: choose },
	} );
} );

afterEach( () => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
} );

const press = ( name: string ) =>
	screen
		.findByRole( 'button', { name } )
		.then( ( button ) => user.click( button ) );

async function openRecorder() {
	const onFilm = vi.fn< ( film: File ) => void >();
	const view = render(
		<div role="dialog" tabIndex={ -1 } aria-label="Panel">
			<RecordSlot onFilm={ onFilm } />
		</div>
	);
	await press( 'Record the screen' );
	return { onFilm, ...view };
}

describe( 'recording the screen', () => {
	it( 'shows the film before it goes along, and gives the screen back', async () => {
		const { onFilm } = await openRecorder();
		await press( 'Start recording' );
		await press( 'Stop recording' );
		expect(
			await screen.findByLabelText( 'Your recording' )
		).toBeVisible();
		expect( track.stop ).toHaveBeenCalledOnce();
		expect( onFilm ).not.toHaveBeenCalled();
		await press( 'Add the recording' );
		expect( onFilm.mock.calls[ 0 ]?.[ 0 ] ).toMatchObject( {
			name: 'recording.webm',
			type: 'video/webm',
		} );
		expect(
			await screen.findByRole( 'button', { name: 'Record the screen' } )
		).toHaveFocus();
	} );

	it( 'ends with the sharing, and after a minute', async () => {
		await openRecorder();
		await press( 'Start recording' );
		await screen.findByRole( 'button', { name: 'Stop recording' } );
		act( () => void track.dispatchEvent( new Event( 'ended' ) ) );
		await screen.findByLabelText( 'Your recording' );
		vi.useFakeTimers( { shouldAdvanceTime: true } );
		const fast = userEvent.setup( {
			advanceTimers: vi.advanceTimersByTime,
		} );
		await fast.click(
			screen.getByRole( 'button', { name: 'Record again' } )
		);
		await screen.findByRole( 'button', { name: 'Stop recording' } );
		await act( () => vi.advanceTimersByTimeAsync( 51_000 ) );
		expect( screen.getByRole( 'status' ) ).toHaveTextContent(
			'Ten seconds left.'
		);
		await act( () => vi.advanceTimersByTimeAsync( 10_000 ) );
		await screen.findByLabelText( 'Your recording' );
	} );

	it( 'leaves nothing when it is cancelled or the panel closes', async () => {
		const { onFilm, unmount } = await openRecorder();
		await press( 'Start recording' );
		await press( 'Cancel' );
		expect( track.stop ).toHaveBeenCalledOnce();
		await press( 'Record the screen' );
		await press( 'Start recording' );
		await screen.findByRole( 'button', { name: 'Stop recording' } );
		unmount();
		expect( track.stop ).toHaveBeenCalledTimes( 2 );
		expect( onFilm ).not.toHaveBeenCalled();
	} );

	it( 'asks before the page is left while it runs and while its film waits, and only then', async () => {
		const isAsked = () => {
			const event = new Event( 'beforeunload', { cancelable: true } );
			window.dispatchEvent( event );
			return event.defaultPrevented;
		};
		await openRecorder();
		expect( isAsked() ).toBe( false );
		await press( 'Start recording' );
		await screen.findByRole( 'button', { name: 'Stop recording' } );
		expect( isAsked() ).toBe( true );
		await press( 'Cancel' );
		expect( isAsked() ).toBe( false );
		await press( 'Record the screen' );
		await press( 'Start recording' );
		await press( 'Stop recording' );
		await screen.findByLabelText( 'Your recording' );
		expect( isAsked() ).toBe( true );
		await press( 'Add the recording' );
		expect( isAsked() ).toBe( false );
	} );

	it( 'asks before the part of the panel around it goes away', async () => {
		const confirm = vi.spyOn( window, 'confirm' );
		confirm.mockReturnValueOnce( false ).mockReturnValueOnce( true );
		const { container } = await openRecorder();
		expect( mayLeave( container ) ).toBe( true );
		expect( confirm ).not.toHaveBeenCalled();
		await press( 'Start recording' );
		await press( 'Stop recording' );
		await screen.findByLabelText( 'Your recording' );
		const elsewhere = document.body.appendChild(
			document.createElement( 'div' )
		);
		expect( mayLeave( elsewhere ) ).toBe( true );
		expect( mayLeave( container ) ).toBe( false );
		expect( mayLeave( container ) ).toBe( true );
		await press( 'Add the recording' );
		expect( mayLeave( container ) ).toBe( true );
		expect( confirm ).toHaveBeenCalledTimes( 2 );
	} );

	it( 'gives the screen back though the browser has no recorder for it', async () => {
		vi.stubGlobal(
			'MediaRecorder',
			class extends OneFilm {
				override start() {
					throw new DOMException( '', 'NotSupportedError' );
				}
			}
		);
		await openRecorder();
		await press( 'Start recording' );
		expect( await screen.findByRole( 'status' ) ).toHaveTextContent(
			'Nothing was recorded'
		);
		expect( track.stop ).toHaveBeenCalledOnce();
	} );

	it( 'keeps the film when recording again comes to nothing', async () => {
		const { onFilm } = await openRecorder();
		await press( 'Start recording' );
		await press( 'Stop recording' );
		choose.mockRejectedValue( new DOMException( '', 'NotAllowedError' ) );
		await press( 'Record again' );
		await press( 'Add the recording' );
		expect( onFilm ).toHaveBeenCalledOnce();
	} );

	it( 'is what Escape leaves, not the panel around it; a film is never lost by it', async () => {
		const reached = vi.fn< ( held: boolean ) => void >();
		const around = ( event: Event ) => reached( event.defaultPrevented );
		document.addEventListener( 'keydown', around );
		await openRecorder();
		await screen.findByRole( 'button', { name: 'Start recording' } );
		await user.keyboard( '{Escape}' );
		await press( 'Record the screen' );
		await press( 'Start recording' );
		await screen.findByRole( 'button', { name: 'Stop recording' } );
		screen.getByRole( 'dialog' ).focus();
		await user.keyboard( '{Escape}' );
		await screen.findByLabelText( 'Your recording' );
		screen.getByRole( 'dialog' ).focus();
		await user.keyboard( '{Escape}' );
		expect( screen.getByLabelText( 'Your recording' ) ).toBeVisible();
		expect(
			screen.getByRole( 'group', { name: 'Screen recording' } )
		).toHaveFocus();
		expect( reached.mock.calls ).toEqual( [
			[ true ],
			[ true ],
			[ true ],
		] );
		document.removeEventListener( 'keydown', around );
	} );

	it( 'shows the buttons beneath the film as soon as its height is known', async () => {
		const shown = vi.spyOn( Element.prototype, 'scrollIntoView' );
		await openRecorder();
		await press( 'Start recording' );
		await press( 'Stop recording' );
		const film = await screen.findByLabelText( 'Your recording' );
		shown.mockClear();
		fireEvent.loadedMetadata( film );
		expect( shown.mock.contexts ).toEqual( [
			screen.getByRole( 'group', { name: 'Screen recording' } ),
		] );
	} );

	it( 'says what to do when nothing was chosen', async () => {
		choose.mockRejectedValue( new DOMException( '', 'NotAllowedError' ) );
		await openRecorder();
		await press( 'Start recording' );
		expect( await screen.findByRole( 'status' ) ).toHaveTextContent(
			'Nothing was recorded'
		);
		expect(
			screen.getByRole( 'button', { name: 'Start recording' } )
		).toBeVisible();
	} );

	it.each( [
		[
			'without https',
			() => vi.stubGlobal( 'isSecureContext', false ),
			'only on pages with https',
		],
		[
			'on a phone',
			() =>
				Object.defineProperty( navigator, 'mediaDevices', {
					configurable: true,
					value: undefined,
				} ),
			'phones and tablets never can',
		],
		[
			'where a policy forbids it',
			() =>
				Object.defineProperty( document, 'featurePolicy', {
					configurable: true,
					value: { allowsFeature: () => false },
				} ),
			'A rule of this site forbids',
		],
	] )(
		'explains itself %s instead of vanishing',
		async ( _where, set, words ) => {
			set();
			await openRecorder();
			expect( await screen.findByRole( 'status' ) ).toHaveTextContent(
				words
			);
			expect( choose ).not.toHaveBeenCalled();
			expect(
				screen.getByRole( 'group', { name: 'Screen recording' } )
			).toHaveFocus();
			await user.keyboard( '{Escape}' );
			await vi.waitFor( () =>
				expect(
					screen.getByRole( 'button', { name: 'Record the screen' } )
				).toHaveFocus()
			);
			Reflect.deleteProperty( document, 'featurePolicy' );
		}
	);
} );
