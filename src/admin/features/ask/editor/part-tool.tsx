import { Button, SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useEffect, useMemo, useRef, useState } from '@wordpress/element';
import type { Frozen } from '../capture-part.ts';
import { partsOf, type ScreenPart } from './screen-part.ts';

type Props = {
	frozen: Frozen;
	/** Chosen by pointer or from the list. */
	part: ScreenPart | null;
	onPart: ( part: ScreenPart | null ) => void;
	onHide: ( part: ScreenPart ) => void;
	onShow: ( part: ScreenPart ) => void;
};

/** Hides one part of the screen, or shows what is masked in it after asking once more. */
export function PartTool( { frozen, part, onPart, onHide, onShow }: Props ) {
	const parts = useMemo( () => partsOf( frozen ), [ frozen ] );
	const [ asking, setAsking ] = useState( false );
	useEffect( () => setAsking( false ), [ part ] );
	const index = parts.findIndex( ( { copy } ) => copy === part?.copy );
	return (
		<div className="deskside-part-tool">
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Part of the screen', 'deskside' ) }
				value={ part && index < 0 ? 'clicked' : String( index ) }
				onChange={ ( value ) =>
					onPart( parts[ Number( value ) ] ?? null )
				}
				options={ [
					{ value: '-1', label: __( 'Choose a part', 'deskside' ) },
					...( part && index < 0
						? [ { value: 'clicked', label: part.label } ]
						: [] ),
					...parts.map( ( { label }, at ) => ( {
						value: String( at ),
						label: `${ at + 1 }. ${ label }`,
					} ) ),
				] }
			/>
			{ part && ! asking && (
				<div className="deskside-row">
					<Button
						variant="secondary"
						onClick={ () => onHide( part ) }
					>
						{ __( 'Hide this part', 'deskside' ) }
					</Button>
					{ part.maskable && (
						<Button
							variant="tertiary"
							onClick={ () => setAsking( true ) }
						>
							{ __( 'Show what is masked here…', 'deskside' ) }
						</Button>
					) }
				</div>
			) }
			{ part && asking && (
				<Confirmation
					label={ part.label }
					onYes={ () => onShow( part ) }
					onNo={ () => setAsking( false ) }
				/>
			) }
		</div>
	);
}

function Confirmation( {
	label,
	onYes,
	onNo,
}: {
	label: string;
	onYes: () => void;
	onNo: () => void;
} ) {
	const safe = useRef< HTMLButtonElement >( null );
	useEffect( () => safe.current?.focus(), [] );
	return (
		<div
			className="deskside-notice is-warning"
			role="alertdialog"
			aria-label={ __( 'Show what is masked?', 'deskside' ) }
		>
			<p>
				{ sprintf(
					/* translators: %s: the label of a part of the screen. */
					__(
						'Your provider will be able to read what stands in “%s”. Passwords and payment data stay hidden.',
						'deskside'
					),
					label
				) }
			</p>
			<div className="deskside-row">
				<Button variant="secondary" ref={ safe } onClick={ onNo }>
					{ __( 'Keep it masked', 'deskside' ) }
				</Button>
				<Button variant="tertiary" isDestructive onClick={ onYes }>
					{ __( 'Show it', 'deskside' ) }
				</Button>
			</div>
		</div>
	);
}
