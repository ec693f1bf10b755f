package tare.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import tare.app.state.Command;
import tare.app.state.Commands;
import tare.app.state.Detail;
import tare.app.state.Keys;
import tare.app.state.Page;
import tare.app.state.Words;
import tare.app.ui.Drawing;
import tare.app.ui.Once;
import tare.app.ui.OneOf;
import tare.app.ui.Parts;
import tare.app.ui.Segments;

/** The bar on top: product, study, pages, margin, view, palette, export. */
public final class TopBarView {
    /** Height of the icon as a part of the product's letters. */
    private static final double ICON = 1.35;

    /** The product's letters as a part of the others. */
    public static final double BRAND_SIZE = 1.25;

    /** Widths in letters below which something is given up. */
    private static final double ROOMY = 112;

    private static final double USUAL = 96;

    /** The keys of the palette, said before its command is made. */
    private static final String PALETTE = "Shortcut+K";

    private static final double NARROW = 88;
    private static final double TIGHT = 78;
    private static final double CRAMPED = 72;

    private final ShellViewModel model;
    private final Commands commands;
    private final HBox root = new HBox();
    private final TextField margin = new TextField();
    private final MenuButton menu = new MenuButton();
    private final BooleanProperty cramped = new SimpleBooleanProperty();
    private final Once<Node> study = new Once<>(this::forStudy);

    public TopBarView(ShellViewModel model, Commands commands) {
        this.model = model;
        this.commands = commands;
        root.getStyleClass().add("top-bar");
        ImageView icon = icon(1);
        Label brand = Parts.label(Words.of("product"), "brand");
        brand.setGraphic(icon);
        brand.setMinWidth(Region.USE_PREF_SIZE);
        Label name = Parts.label(model.studyNameProperty(), "study-name");
        Parts.shownWhen(name, model.openProperty());
        name.setMinWidth(0);
        Button search = search();
        root.getChildren().addAll(brand, name, fileMenu(), Parts.spacer(), search);
        Runnable fit = () -> fit(brand, name, search);
        root.widthProperty().subscribe(w -> fit.run());
        brand.fontProperty().subscribe(f -> {
            icon.setFitHeight(f.getSize() * ICON);
            fit.run();
        });
        model.openProperty().subscribe(o -> {
            if (o) {
                study.get();
            }
            fit.run();
        });
    }

    /** What only a study needs, made when the first one is open. */
    private Node forStudy() {
        Node pages = pages();
        root.getChildren().add(root.getChildren().size() - 2, pages);
        root.getChildren().add(root.getChildren().size() - 1, study(marginBox()));
        Node detail = detail();
        root.getChildren().add(root.getChildren().size() - 1, detail);
        root.getChildren().add(export());
        return detail;
    }

    /** Gives up what can be done elsewhere, one after the other, where the window is narrow or the text large. */
    private void fit(Label brand, Label name, Button search) {
        double letters = root.getWidth() <= 0
                ? ROOMY
                : root.getWidth() / (brand.getFont().getSize() / BRAND_SIZE);
        boolean open = Boolean.TRUE.equals(model.openProperty().getValue());
        search.setText(searchWords(letters));
        brand.setContentDisplay(letters >= NARROW || !open ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        name.setMaxWidth(letters >= NARROW ? Double.MAX_VALUE : 0);
        study.ifBuilt().ifPresent(detail -> {
            detail.setVisible(open && letters >= TIGHT);
            detail.setManaged(open && letters >= TIGHT);
        });
        cramped.set(letters < CRAMPED);
    }

    /** The product's icon beside letters of this size. */
    public static ImageView icon(double letters) {
        ImageView icon =
                new ImageView(new Image(Objects.requireNonNull(TopBarView.class.getResource("/tare/app/icon-48.png"))
                        .toExternalForm()));
        icon.setPreserveRatio(true);
        icon.setSmooth(true);
        icon.setFitHeight(letters * ICON);
        return icon;
    }

    /** What the button of the palette says in a window of so many letters across. */
    public static String searchWords(double letters) {
        if (letters >= ROOMY) {
            return Words.of("palette.button", Keys.of(PALETTE));
        }
        return letters >= USUAL ? Words.of("palette.short") : "";
    }

    /** Opens the menu. */
    public void showMenu() {
        menu.show();
    }

    public Parent root() {
        return root;
    }

    /** Puts the keyboard into the margin field. */
    public void focusMargin() {
        margin.requestFocus();
        margin.selectAll();
    }

    private <N extends Node> N study(N node) {
        return Parts.shownWhen(node, model.openProperty());
    }

    private Node fileMenu() {
        menu.setGraphic(Drawing.MENU.styled());
        menu.getStyleClass().addAll("icon-button", "no-arrow");
        menu.setAccessibleText(Words.of("menu.name"));
        menu.setTooltip(new Tooltip(Words.of("menu.name")));
        menu.setOnShowing(e -> {
            if (menu.getItems().isEmpty()) {
                MENU.forEach(id -> menu.getItems().add(entry(id)));
            }
        });
        return menu;
    }

    /** The place of the menu's own menu. */
    private static final String LOOKS = "looks";

    private static final List<String> MENU = List.of(
            "study.open",
            "study.folder",
            "study.welcome",
            "",
            "study.save",
            "study.saveas",
            "study.rename",
            "watch",
            "",
            "edit.undo",
            "edit.redo",
            "edit.history",
            "",
            "copy.table",
            "copy.figure",
            "",
            "settings",
            "mappings",
            LOOKS,
            "",
            "help.tour",
            "help.reading",
            "help.glossary",
            "help.shortcuts");

    private static final List<String> LOOKING = List.of(
            "look.light", "look.dark", "look.system", "look.contrast", "", "text.larger", "text.smaller", "", "detail");

    private MenuItem entry(String id) {
        if (id.isEmpty()) {
            return new SeparatorMenuItem();
        }
        if (!id.equals(LOOKS)) {
            return item(commands.get(id));
        }
        Menu looks = new Menu(Words.of("menu.looks"));
        LOOKING.forEach(each -> looks.getItems().add(entry(each)));
        return looks;
    }

    static MenuItem item(Command command) {
        MenuItem item = Parts.literal(new MenuItem());
        item.textProperty().bind(command.name());
        item.disableProperty().bind(command.enabled().map(on -> !on));
        if (!command.shortcut().isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(command.shortcut()));
        }
        item.setOnAction(e -> command.run());
        return item;
    }

    private Node pages() {
        HBox box = new HBox(2);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> tabs = new ArrayList<>();
        for (Page page : Page.values()) {
            ToggleButton tab = new ToggleButton(page.label());
            tab.getStyleClass().setAll("toggle-button", "page-tab");
            tab.setId("page-" + page.name().toLowerCase(Locale.ROOT));
            tab.setToggleGroup(group);
            tab.setOnAction(e -> {
                tab.setSelected(true);
                model.pageProperty().set(page);
            });
            model.pageProperty().subscribe(p -> tab.setSelected(p == page));
            tabs.add(tab);
        }
        OneOf.of(tabs);
        box.getChildren().setAll(tabs);
        HBox either = new HBox(Parts.shownWhen(box, cramped.not()), Parts.shownWhen(pageMenu(), cramped));
        either.setAlignment(Pos.CENTER_LEFT);
        return study(either);
    }

    /** The pages as one menu under the name of the present one, where there is no room for all of them. */
    private Node pageMenu() {
        MenuButton menu = new MenuButton();
        menu.setId("page-menu");
        menu.getStyleClass().add("quiet");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(Words.of("pages.menu")));
        for (Page page : Page.values()) {
            MenuItem item = new MenuItem(page.label());
            item.setOnAction(e -> model.pageProperty().set(page));
            menu.getItems().add(item);
        }
        model.pageProperty().subscribe(p -> {
            menu.setText(p.label());
            menu.setAccessibleText(Words.of("pages.menu.spoken", p.label()));
        });
        return menu;
    }

    private Node marginBox() {
        margin.setId("margin");
        margin.setAccessibleText(Words.of("margin.field"));
        margin.setTooltip(new Tooltip(Words.of("margin.field.tip")));
        model.marginTextProperty().subscribe(margin::setText);
        margin.setOnAction(e -> model.enterMargin(margin.getText()));
        margin.focusedProperty().subscribe(focused -> {
            if (!focused) {
                margin.setText(model.marginTextProperty().get());
            }
        });
        Label label = Parts.label(Words.of("margin.label"), "muted");
        label.setLabelFor(margin);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(label, margin);
        box.getStyleClass().add("margin-box");
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private Node detail() {
        return Segments.of(
                "detail",
                List.of(Detail.values()),
                d -> Words.of("detail." + d),
                d -> Words.of("detail.tip." + d),
                model.detailProperty());
    }

    private Button search() {
        Command palette = commands.get("palette");
        Button button = new Button("", Drawing.SEARCH.styled());
        button.getStyleClass().add("quiet");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Words.of("palette.tip", Keys.of(PALETTE))));
        button.setAccessibleText(palette.name().getValue());
        button.setOnAction(e -> palette.run());
        return button;
    }

    private Node export() {
        MenuButton menu = new MenuButton(Words.of("export.button"));
        menu.setId("export");
        menu.getStyleClass().add("primary");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        commands.all().stream().filter(c -> c.id().startsWith("export.")).forEach(c -> menu.getItems()
                .add(item(c)));
        return study(menu);
    }
}
