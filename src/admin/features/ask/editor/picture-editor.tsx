import { Button, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { useRef, useState } from '@wordpress/element';
import type { Box } from '../../../../contract/capture.ts';
import type { Frozen } from '../capture-part.ts';
import { boxStyle } from '../preview/box-style.ts';
import { inCrop, toWhole } from '../preview/crop-box.ts';
import { cropOf, type Edit, type Point } from '../preview/edit.ts';
import { boxBetween } from './box.ts';
import { editBox, editMovedTo } from './edit-box.ts';
import { EditHandle } from './edit-handle.tsx';
import { editFromDrag, editInMiddle, LONGEST_TEXT } from './make-edit.ts';
import { PartTool } from './part-tool.tsx';
import { partAt, type ScreenPart, wordsOf } from './screen-part.ts';
import { type Tool, toolHint, toolLabel, TOOLS } from './tool.ts';
import { useDrag } from './use-drag.ts';

type Props = {
	/** The picture as it goes out. */
	children: ReactNode;
	edits: readonly Edit[];
	/** The page that it shows; null for a picture kept with the draft, whose parts nobody knows. */
	frozen: Frozen | null;
	onEdits: ( edits: readonly Edit[] ) => void;
};

const pointToWhole = ( { x, y }: Point, crop: Box | null ): Point =>
	toWhole( { x, y, width: 0, height: 0 }, crop );

/** All that the owner may do to the picture before it goes out: by dragging, clicking, or keyboard alone. */
export function PictureEditor( { children, edits, frozen, onEdits }: Props ) {
	const [ tool, setTool ] = useState< Tool >( 'hide' );
	const [ large, setLarge ] = useState( false );
	const [ text, setText ] = useState( '' );
	const [ part, setPart ] = useState< ScreenPart | null >( null );
	const [ said, setSaid ] = useState( '' );
	const frame = useRef< HTMLDivElement >( null );
	const crop = cropOf( edits );

	const add = ( edit: Edit | null, words: string ) => {
		if ( edit ) {
			onEdits( [ ...edits, edit ] );
			setSaid( words );
		}
	};
	const added = sprintf(
		/* translators: %s: a tool: Hide, Arrow, Frame, Text or Crop. */
		__( '%s: done. The picture is made anew.', 'deskside' ),
		toolLabel( tool )
	);
	const { drag, handlers } = useDrag( ( from, to ) => {
		const [ a, b ] = [
			pointToWhole( from, crop ),
			pointToWhole( to, crop ),
		];
		if ( tool === 'part' ) {
			setPart( frozen && partAt( frozen, b ) );
		} else {
			add( editFromDrag( tool, a, b, text ), added );
		}
	} );
	const addByKey = () => {
		const edit = editInMiddle( tool, text );
		if ( ! edit ) {
			setSaid( __( 'Write the words first.', 'deskside' ) );
			return;
		}
		add( edit, added );
		// After it is there: its arrow keys are the next thing wanted.
		requestAnimationFrame(
			() =>
				frame.current
					?.querySelector< HTMLElement >( 'button:last-of-type' )
					?.focus()
		);
	};
	const undo = () => {
		const last = edits[ edits.length - 1 ];
		if ( last?.kind === 'show' ) {
			last.undo();
		}
		onEdits( edits.slice( 0, -1 ) );
		setSaid( __( 'The last change is undone.', 'deskside' ) );
	};
	const hidePart = ( chosen: ScreenPart ) => {
		setPart( null );
		add(
			{
				kind: 'hide',
				box: chosen.box,
				words: wordsOf( chosen.copy ),
			},
			sprintf(
				/* translators: %s: the label of a part of the screen. */
				__( 'Hidden: %s', 'deskside' ),
				chosen.label
			)
		);
	};
	const showPart = ( chosen: ScreenPart ) => {
		setPart( null );
		add(
			{
				kind: 'show',
				box: chosen.box,
				undo: frozen?.parts.show( chosen.copy ) ?? ( () => {} ),
			},
			__( 'Shown in the picture, and only there.', 'deskside' )
		);
	};
	const replace = ( at: number, edit: Edit | null ) =>
		onEdits(
			edits.flatMap( ( old, index ) =>
				index === at ? ( edit ? [ edit ] : [] ) : [ old ]
			)
		);
	const tools = TOOLS.filter( ( one ) => one !== 'part' || frozen );
	const outline =
		drag && tool !== 'part' ? boxBetween( drag.from, drag.to ) : null;
	const chosen = part && inCrop( part.box, crop );
	return (
		<>
			<div
				className="deskside-tools"
				role="group"
				aria-label={ __( 'Change the picture', 'deskside' ) }
			>
				{ tools.map( ( one ) => (
					<Button
						key={ one }
						size="compact"
						isPressed={ tool === one }
						onClick={ () => {
							setTool( one );
							setPart( null );
						} }
					>
						{ toolLabel( one ) }
					</Button>
				) ) }
				<Button
					size="compact"
					variant="tertiary"
					aria-disabled={ edits.length === 0 }
					onClick={ () => edits.length > 0 && undo() }
				>
					{ __( 'Undo', 'deskside' ) }
				</Button>
			</div>
			<p className="deskside-hint">{ toolHint( tool ) }</p>
			{ tool === 'text' && (
				<TextControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					label={ __( 'Words on the picture', 'deskside' ) }
					value={ text }
					maxLength={ LONGEST_TEXT }
					onChange={ setText }
				/>
			) }
			{ tool === 'part' && frozen && (
				<PartTool
					frozen={ frozen }
					part={ part }
					onPart={ setPart }
					onHide={ hidePart }
					onShow={ showPart }
				/>
			) }
			<div
				className={ `deskside-picture${ large ? ' is-large' : '' }` }
				role="region"
				aria-label={ __( 'The picture of this screen', 'deskside' ) }
				// eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
				tabIndex={ 0 }
			>
				<div
					className="deskside-picture__frame"
					ref={ frame }
					{ ...handlers }
				>
					{ children }
					{ chosen && (
						<span
							className="deskside-chosen"
							style={ boxStyle( chosen ) }
						/>
					) }
					{ outline && (
						<span
							className={
								tool === 'hide'
									? 'deskside-hidden-box'
									: 'deskside-chosen'
							}
							style={ boxStyle( outline ) }
						/>
					) }
					{ edits.map( ( edit, at ) => {
						const whole = editBox( edit );
						const box = whole && inCrop( whole, crop );
						return (
							box && (
								<EditHandle
									key={ at }
									kind={ edit.kind }
									box={ box }
									number={ at + 1 }
									onMove={ ( moved ) =>
										replace(
											at,
											editMovedTo(
												edit,
												toWhole( moved, crop )
											)
										)
									}
									onRemove={ () => replace( at, null ) }
								/>
							)
						);
					} ) }
				</div>
			</div>
			<div className="deskside-row">
				<Button
					variant="tertiary"
					aria-pressed={ large }
					onClick={ () => setLarge( ! large ) }
				>
					{ large
						? __( 'Show it small', 'deskside' )
						: __( 'Look closely', 'deskside' ) }
				</Button>
				{ tool !== 'part' && (
					<Button variant="tertiary" onClick={ addByKey }>
						{ __( 'Put it in the middle', 'deskside' ) }
					</Button>
				) }
			</div>
			<p className="screen-reader-text" role="status">
				{ said }
			</p>
		</>
	);
}
